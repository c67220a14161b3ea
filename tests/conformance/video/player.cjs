// Plays an HLS URL with hls.js in headless Chromium, on a page of another site, and prints what came of it as JSON.
//
//     node player.cjs URL FRAMES
//
// `NODE_PATH` leads to hls.js and playwright-core; Chromium is that of the machine.

const fs = require("fs");
const http = require("http");
const path = require("path");
const { chromium } = require("playwright-core");

const [url, frames] = [process.argv[2], Number(process.argv[3])];
const hls = fs.readFileSync(path.join(path.dirname(require.resolve("hls.js/package.json")), "dist/hls.min.js"));
const page = `<!doctype html><video id="v" muted playsinline></video><script src="/hls.js"></script><script>
const video = document.getElementById("v");
window.errors = [];
const player = new Hls({ lowLatencyMode: false });
player.on(Hls.Events.ERROR, (_, data) => { if (data.fatal || data.response?.code >= 400) errors.push(data.details); });
player.on(Hls.Events.MANIFEST_PARSED, () => video.play());
player.loadSource(${JSON.stringify(url)});
player.attachMedia(video);
</script>`;

async function main() {
  const server = http.createServer((request, response) => {
    const script = request.url === "/hls.js";
    response.writeHead(200, { "content-type": script ? "text/javascript" : "text/html" });
    response.end(script ? hls : page);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
    args: ["--no-sandbox", "--autoplay-policy=no-user-gesture-required",
           "--host-resolver-rules=MAP player.example 127.0.0.1"],
  });
  try {
    const tab = await browser.newPage();
    await tab.goto(`http://player.example:${server.address().port}/`);
    const far = (frames) => window.errors.length > 0
      || document.getElementById("v").getVideoPlaybackQuality().totalVideoFrames >= frames;
    await tab.waitForFunction(far, frames, { timeout: 40000 });
    const seen = await tab.evaluate(() => {
      const video = document.getElementById("v");
      const quality = video.getVideoPlaybackQuality();
      return { time: video.currentTime, frames: quality.totalVideoFrames, width: video.videoWidth,
               audio: video.webkitAudioDecodedByteCount, errors: window.errors };
    });
    console.log(JSON.stringify(seen));
  } finally {
    await browser.close();
    server.close();
  }
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
