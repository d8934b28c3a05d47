/** Signs for topics, drawn like the other icons: 24 by 24, a round pen. */
export const topicIcons = {
  dot: "M12 15.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z",
  bike: "M6 18.5a3.6 3.6 0 1 0 0-7.2 3.6 3.6 0 0 0 0 7.2zM18 18.5a3.6 3.6 0 1 0 0-7.2 3.6 3.6 0 0 0 0 7.2zM6 15l3.5-7h6L18 15M9.5 8l4 7H6M13.5 15l2-7M8 5.5h3M15.5 8l-1-2.5h2.5",
  bus: "M5 5h14v12H5zM5 11.5h14M8 17v2.5M16 17v2.5M8.2 14.3h.01M15.8 14.3h.01",
  leaf: "M5 19c0-9 5-14 14.5-14.5C20 14 15 19 8 18.5M5 19.5c2-4.5 5-7.5 9-9.5",
  tree: "M12 21v-7M12 14a6 6 0 1 0 0-11 6 6 0 0 0 0 11zM12 13l3-3M12 11l-2.5-2.5",
  street: "M8 3.5 4.5 20.5M16 3.5l3.5 17M12 4v3M12 10.5v3M12 17v3",
  shield: "M12 3.5l7.5 2.7v5.3c0 4.5-3.2 7.7-7.5 9-4.3-1.3-7.5-4.5-7.5-9V6.2z",
  music:
    "M9 18V6l10-2v12M9 18a2.8 2.8 0 1 1-2.8-2.8A2.8 2.8 0 0 1 9 18zM19 16a2.8 2.8 0 1 1-2.8-2.8A2.8 2.8 0 0 1 19 16z",
  ball: "M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM12 8l3.6 2.6-1.4 4.2H9.8l-1.4-4.2zM12 8V3.6M15.6 10.6l4.4-1.2M14.2 14.8l2.6 3.6M9.8 14.8l-2.6 3.6M8.4 10.6 4 9.4",
  kite: "M12 3l6 7-6 7-6-7zM12 3v14M6 10h12M12 17c0 2-2 1.5-2 3.5M12 17c1.5 1 1 2.5 2.5 3.5",
  school: "M3 9.5 12 5l9 4.5-9 4.5zM7 11.5V16c2.5 2.5 7.5 2.5 10 0v-4.5M21 9.5v5.5",
  people:
    "M9 12a3.7 3.7 0 1 0 0-7.4A3.7 3.7 0 0 0 9 12zM2.5 20c.5-3.7 3-5.4 6.5-5.4s6 1.7 6.5 5.4M16 5a3.7 3.7 0 0 1 0 6.8M18 15c2 .8 3.2 2.5 3.5 5",
  heart: "M12 20S3.5 15 3.5 9.2A4.7 4.7 0 0 1 12 6.6a4.7 4.7 0 0 1 8.5 2.6C20.5 15 12 20 12 20z",
  home: "M4 11l8-7 8 7v9.5h-5.5v-6h-5v6H4z",
  shop: "M4 9.5 5.5 4.5h13L20 9.5M5.5 12v8h13v-8M4 9.5a2.7 2.7 0 0 0 5.3 0 2.7 2.7 0 0 0 5.4 0 2.7 2.7 0 0 0 5.3 0zM10 20v-5h4v5",
  sun: "M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 2.5v2.5M12 19v2.5M2.5 12H5M19 12h2.5M5.3 5.3l1.8 1.8M16.9 16.9l1.8 1.8M18.7 5.3l-1.8 1.8M7.1 16.9l-1.8 1.8",
  water: "M12 3.5c4 4.6 6 7.8 6 10.5a6 6 0 0 1-12 0c0-2.7 2-5.9 6-10.5z",
  bin: "M4.5 6.5h15M9 6.5V4h6v2.5M6.5 6.5l.8 14h9.4l.8-14M10.3 10.5v6M13.7 10.5v6",
  screen: "M3.5 5h17v11h-17zM9 20h6M12 16v4",
  paw: "M12 12.5c2.6 0 4.8 2.2 4.8 4.6 0 1.8-1.4 2.7-2.8 2.4-1.3-.3-2.7-.3-4 0-1.4.3-2.8-.6-2.8-2.4 0-2.4 2.2-4.6 4.8-4.6zM6 11.5h.01M9.3 7.5h.01M14.7 7.5h.01M18 11.5h.01",
} as const;

export type TopicIconName = keyof typeof topicIcons;

export function isTopicIcon(name: string): name is TopicIconName {
  return Object.hasOwn(topicIcons, name);
}

/** The sign on its topic's own ground. A name nobody drew is the plain one. */
export function TopicIcon({ name, hue, size = 36 }: { name: string; hue: number; size?: number }) {
  const width = `${size / 16}rem`;
  return (
    <svg viewBox="0 0 40 40" width={width} height={width} fill="none" aria-hidden="true" className="shrink-0">
      <rect width="40" height="40" rx="10" fill={`oklch(0.93 0.045 ${hue})`} />
      <path
        d={topicIcons[isTopicIcon(name) ? name : "dot"]}
        transform="translate(8 8)"
        stroke={`oklch(0.4 0.1 ${hue})`}
        strokeWidth="1.9"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
