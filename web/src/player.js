// A player for HLS with fragmented MP4, on media source extensions: as much of the protocol as this server speaks.

/** Seconds of media that are fetched ahead. */
const AHEAD = 20;
const AGAIN_MS = 1000;

async function text(url, signal) {
  const response = await fetch(url, { signal, credentials: "omit" });
  if (!response.ok) throw new Error(`${response.status} for the playlist`);
  return response.text();
}

function attributes(line) {
  return Object.fromEntries([...line.matchAll(/([A-Z-]+)=("[^"]*"|[^,]*)/g)].map(([, name, value]) => [name, value.replaceAll('"', "")]));
}

/** The tracks that a master playlist names, each with its codec. */
function tracks(master, base) {
  const lines = master.split("\n");
  const at = lines.findIndex((line) => line.startsWith("#EXT-X-STREAM-INF"));
  const codecs = attributes(lines[at] ?? "").CODECS?.split(",") ?? [];
  const isAudio = (codec) => /^(mp4a|opus|ac-3|ec-3|fLaC)/.test(codec);
  const audio = lines.filter((line) => line.startsWith("#EXT-X-MEDIA") && line.includes("TYPE=AUDIO")).map(attributes)[0];
  const found = [];
  if (at >= 0) {
    const own = audio?.URI ? codecs.filter((codec) => !isAudio(codec)) : codecs;
    found.push({ url: new URL(lines[at + 1], base), codecs: own, kind: own.every(isAudio) ? "audio" : "video" });
  }
  if (audio?.URI) found.push({ url: new URL(audio.URI, base), codecs: codecs.filter(isAudio), kind: "audio" });
  return found;
}

/** What a media playlist lists: segments with their number, head and whether a new timeline begins. */
function segments(playlist, base) {
  let [number, map, breaks] = [0, undefined, false];
  const all = [];
  for (const line of playlist.split("\n")) {
    if (line.startsWith("#EXT-X-MEDIA-SEQUENCE:")) number = Number(line.split(":")[1]);
    else if (line.startsWith("#EXT-X-MAP:")) map = new URL(attributes(line).URI, base).href;
    else if (line === "#EXT-X-DISCONTINUITY") breaks = true;
    else if (line && !line.startsWith("#")) {
      all.push({ number: number++, map, breaks, url: new URL(line, base).href });
      breaks = false;
    }
  }
  return { all, ended: playlist.includes("#EXT-X-ENDLIST") };
}

function appended(buffer, bytes) {
  return new Promise((resolve, reject) => {
    const done = (act, value) => {
      buffer.onupdateend = buffer.onerror = null;
      act(value);
    };
    buffer.onupdateend = () => done(resolve);
    buffer.onerror = () => done(reject, new Error("the browser cannot decode this media"));
    buffer.appendBuffer(bytes);
  });
}

/** Feeds a track: segment after segment, not too far ahead of what is played. */
async function feed(video, source, track, timeline, signal) {
  const type = `${track.kind}/mp4; codecs="${track.codecs.join(",")}"`;
  if (!MediaSource.isTypeSupported(type)) throw new Error(`this browser does not play ${type}`);
  const buffer = source.addSourceBuffer(type);
  timeline.open += 1;
  await timeline.ready(); // All buffers are made before the first gets data.
  let [next, head] = [-1, undefined];
  while (!signal.aborted) {
    const { all, ended } = segments(await text(track.url, signal), track.url);
    for (const segment of all.filter((segment) => segment.number >= next)) {
      while (!signal.aborted && buffer.buffered.length > 0 && buffer.buffered.end(buffer.buffered.length - 1) > video.currentTime + AHEAD) await pause(200);
      if (signal.aborted) return;
      const bytes = async (url) => new Uint8Array(await (await fetch(url, { signal, credentials: "omit" })).arrayBuffer());
      if (segment.map !== head) {
        await appended(buffer, await bytes(segment.map));
        head = segment.map;
      }
      await appended(buffer, await bytes(segment.url));
      next = segment.number + 1;
      timeline.begin(buffer);
    }
    if (ended) break;
    await pause(AGAIN_MS);
  }
  timeline.open -= 1;
  if (timeline.open === 0 && source.readyState === "open" && !signal.aborted) source.endOfStream();
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Plays what the master playlist at `path` names, until the signal. */
export async function play(video, path, signal) {
  const base = new URL(path, location.href);
  const found = tracks(await text(base, signal), base);
  if (found.length === 0) throw new Error("the playlist has no tracks");
  const source = new MediaSource();
  const url = URL.createObjectURL(source);
  video.src = url;
  signal.addEventListener("abort", () => {
    video.removeAttribute("src");
    video.load();
    URL.revokeObjectURL(url);
  });
  await new Promise((open) => source.addEventListener("sourceopen", open, { once: true }));
  let begun = false;
  const timeline = {
    open: 0,
    ready: async () => { while (timeline.open < found.length) await pause(10); },
    begin: (buffer) => {
      if (begun || buffer.buffered.length === 0) return;
      begun = true;
      if (video.currentTime < buffer.buffered.start(0)) video.currentTime = buffer.buffered.start(0);
      void video.play().catch(() => undefined);
    },
  };
  await Promise.all(found.map((track) => feed(video, source, track, timeline, signal)));
}
