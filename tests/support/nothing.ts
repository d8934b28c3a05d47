// Stands in for `server-only`, which throws outside of a bundler that knows servers from browsers.
export {};
