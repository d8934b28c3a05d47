export { NothingHere as default, nothingHereMetadata as generateMetadata } from "@/app/nothing-here";
