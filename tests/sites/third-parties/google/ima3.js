// Stand-in for Google's kit for ads in players (IMA): asks for a VAST answer, plays its film in a video of its own over the
// player and lays its frame over that. The film is drawn here, because a demo needs no file for it.
(() => {
  function film(colours) {
    const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 180 });
    const context = canvas.getContext('2d');
    let step = 0;
    const draw = () => {
      step += 1;
      context.fillStyle = colours[0];
      context.fillRect(0, 0, 320, 180);
      context.fillStyle = colours[1];
      context.beginPath();
      context.arc((step * 6) % 360, 90, 40, 0, Math.PI * 2);
      context.fill();
    };
    draw();
    setInterval(draw, 200);
    return canvas.captureStream(5);
  }

  async function play(container, adTagUrl) {
    const answer = await fetch(adTagUrl, { credentials: 'include' });
    const vast = new DOMParser().parseFromString(await answer.text(), 'text/xml');
    const media = vast.querySelector('MediaFile')?.textContent;
    if (!media) return;
    const inner = document.createElement('div');
    inner.style.cssText = 'position:absolute;inset:0';
    const video = document.createElement('video');
    video.title = 'Advertisement';
    video.muted = true;
    video.autoplay = true;
    video.playsInline = true;
    video.style.cssText = 'position:absolute;inset:0;width:100%;height:100%;background:#000;object-fit:cover';
    video.srcObject = film(media.replace('demo:', '').split(','));
    const frame = document.createElement('iframe');
    const place = new URL(adTagUrl).searchParams.get('iu');
    frame.src = `https://imasdk.googleapis.com/js/core/bridge3.700.0_nl.html?iu=${encodeURIComponent(place)}#goog_1203391`;
    frame.allow = 'autoplay';
    frame.style.cssText = 'position:absolute;inset:0;border:0;width:100%;height:100%';
    inner.append(video, frame);
    container.replaceChildren(inner);
    video.play().catch(() => {});
    new Image().src = vast.querySelector('Impression').textContent.trim();
  }

  window.google = { ima: { demoPlay: play, VERSION: '3.700.0' } };
})();
