import { startEmbedded } from "@/db/embedded";

/** Starts or joins the database in the folder named as argument, says so, and stays until killed. */
const { port } = await startEmbedded({ dataDir: process.argv[2] ?? "", throwaway: true });
console.log(`holding ${port}`);
setInterval(() => {}, 1000);
