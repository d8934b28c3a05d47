import { headers } from "next/headers";

const cards = Array.from({ length: 20 }, (_, index) => index + 1);

/** D: a dynamic page of twenty fixed cards, without a database. */
export default async function TwentyCards() {
  await headers();
  return (
    <main>
      <h1>Twenty cards</h1>
      <ul>
        {cards.map((card) => (
          <li key={card}>
            <h2>
              <a href={`/ideas/${card}`}>An idea of medium length for the city, number {card}</a>
            </h2>
            <p>Some words about it, as a card has them: who, where and why it matters to people there.</p>
            <p>{card * 7} supports</p>
          </li>
        ))}
      </ul>
    </main>
  );
}
