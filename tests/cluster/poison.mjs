/** Loaded into a worker: articles with these words end it, or keep it for ever. */
const parse = JSON.parse;
JSON.parse = (text, ...more) => {
  const words = String(text);
  if (words.includes("This article ends whoever reads it.")) process.kill(process.pid, "SIGKILL");
  while (words.includes("This article never ends.")) Math.random();
  return parse(text, ...more);
};
