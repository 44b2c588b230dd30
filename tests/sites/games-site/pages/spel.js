// Sterrenvanger: a dragon catches falling stars and keeps out of the clouds' way.
(() => {
  const { init, initKeys, initPointer, keyPressed, getPointer, GameLoop, Sprite, Text } = window.kontra;
  const { canvas, context } = init('spel');
  initKeys();
  initPointer();

  const field = { width: canvas.width, height: canvas.height };
  const shown = Object.fromEntries(
    ['punten', 'levens', 'niveau', 'sparen'].map((id) => [id, document.getElementById(id)]),
  );
  const state = { points: 0, lives: 3, level: 1, wait: 0, playing: true };
  let falling = [];
  let pointerX = null;
  canvas.addEventListener('pointermove', () => {
    pointerX = getPointer().x;
  });

  const pictures = Object.fromEntries(
    ['draak', 'ster', 'wolk'].map((name) => {
      const picture = new Image();
      picture.src = `https://static.speelkasteel-demo.nl/plaatjes/${name}.svg`;
      return [name, picture];
    }),
  );

  const sky = Array.from({ length: 60 }, (_, index) => ({
    x: (index * 197) % field.width,
    y: (index * index * 31) % field.height,
    size: 1 + (index % 3),
  }));

  const dragon = Sprite({
    x: field.width / 2,
    y: field.height - 52,
    anchor: { x: 0.5, y: 0.5 },
    width: 76,
    height: 76,
    render() {
      context.drawImage(pictures.draak, 0, 0, this.width, this.height);
    },
    update() {
      if (pointerX !== null) this.x += (pointerX - this.x) / 6;
      if (keyPressed('arrowleft')) this.x -= 7;
      if (keyPressed('arrowright')) this.x += 7;
      this.x = Math.min(field.width - 30, Math.max(30, this.x));
    },
  });

  function drop() {
    const good = Math.random() < 0.7;
    return Sprite({
      x: 30 + Math.random() * (field.width - 60),
      y: -30,
      dy: 1.6 + state.level * 0.5 + Math.random(),
      width: 44,
      height: 44,
      anchor: { x: 0.5, y: 0.5 },
      good,
      render() {
        context.drawImage(this.good ? pictures.ster : pictures.wolk, 0, 0, this.width, this.height);
      },
    });
  }

  const ended = Text({
    text: 'Goed gedaan! Klik op “Speel opnieuw”.',
    font: 'bold 26px system-ui',
    color: '#ffd166',
    x: field.width / 2,
    y: field.height / 2,
    anchor: { x: 0.5, y: 0.5 },
    textAlign: 'center',
  });

  function caught(thing) {
    return Math.abs(thing.x - dragon.x) < 46 && Math.abs(thing.y - dragon.y) < 40;
  }

  function score(thing) {
    if (thing.good) state.points += 10;
    else state.lives -= 1;
    state.level = 1 + Math.floor(state.points / 100);
    state.playing = state.lives > 0;
  }

  const loop = GameLoop({
    update() {
      if (!state.playing) return;
      dragon.update();
      state.wait -= 1;
      if (state.wait <= 0) {
        falling.push(drop());
        state.wait = Math.max(18, 54 - state.level * 6);
      }
      for (const thing of falling) thing.update();
      for (const thing of falling.filter(caught)) score(thing);
      falling = falling.filter((thing) => thing.y < field.height + 40 && !caught(thing));
      shown.punten.textContent = state.points;
      shown.levens.textContent = Math.max(0, state.lives);
      shown.niveau.textContent = state.level;
      shown.sparen.textContent = Math.floor(state.points / 10);
    },
    render() {
      context.fillStyle = '#fff';
      for (const dot of sky) context.fillRect(dot.x, dot.y, dot.size, dot.size);
      context.fillStyle = '#274690';
      for (let x = 0; x < field.width; x += 80) context.fillRect(x, field.height - 18, 60, 18);
      for (const thing of falling) thing.render();
      dragon.render();
      if (!state.playing) ended.render();
    },
  });

  document.getElementById('start').addEventListener('click', () => {
    Object.assign(state, { points: 0, lives: 3, level: 1, wait: 0, playing: true });
    falling = [];
  });
  // A few stars at once, so that the field is not empty when the page is opened.
  falling = Array.from({ length: 4 }, (_, index) =>
    Object.assign(drop(), { y: 40 + index * 55, good: index !== 2 }),
  );
  loop.start();
})();
