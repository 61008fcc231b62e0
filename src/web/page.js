(() => {
  'use strict';
  const STEPS = [1, 0.85, 0.72, 0.61, 0.52, 0.44, 0.37, 0.31];
  const room = document.getElementById('room');
  const cut = document.getElementById('cut');
  // The server's wall clock, and when it was told: this machine's own does not matter.
  let wall = 0, told = 0, lost = 0;

  const minutes = (ms) => {
    const seconds = Math.floor(ms / 1000);
    return Math.floor(seconds / 60) + ':' + String(seconds % 60).padStart(2, '0');
  };
  const write = (node, text) => { if (node.textContent !== text) node.textContent = text; };

  function tick() {
    const now = wall + performance.now() - told;
    for (const clock of room.querySelectorAll('.clock[data-since]')) {
      const { planned, spent, since } = clock.dataset;
      const at = +spent + Math.max(0, now - since);
      clock.classList.toggle('over', at > +planned);
      clock.querySelector('progress').value = Math.min(at, +planned);
      write(clock.querySelector('b'), minutes(at));
    }
    for (const exercise of room.querySelectorAll('.exercise')) {
      const left = Math.max(0, exercise.dataset.ends - now);
      exercise.classList.toggle('over', left === 0);
      write(exercise.querySelector('b'), minutes(left + 999));
    }
  }

  // The largest type that fits this screen. Of an answer that does not, as much is seen as was
  // reckoned with.
  function fit() {
    const scene = room.querySelector('.scene');
    if (!scene) return;
    const said = scene.querySelector('.said');
    for (let step = 0; step < STEPS.length; step++) {
      scene.style.setProperty('--fit', STEPS[step]);
      const fits = scene.scrollHeight <= scene.clientHeight + 1 && scene.scrollWidth <= scene.clientWidth + 1;
      const more = said.scrollHeight > said.clientHeight + 4;
      scene.classList.toggle('more', more);
      const enough = step >= scene.dataset.size && said.clientHeight >= scene.clientHeight / 5;
      if (fits && (!more || enough)) break;
    }
  }

  function begin() {
    const clocks = room.querySelector('.clocks');
    if (clocks) { wall = +clocks.dataset.now; told = performance.now(); }
    tick();
    fit();
  }

  // Only what changed is put in anew: the rest neither flickers nor is read out again.
  function show(html) {
    const made = document.createElement('template');
    made.innerHTML = html;
    const next = made.content.firstElementChild, now = room.firstElementChild;
    if (now && next && now.matches('.scene') && next.matches('.scene')) {
      now.className = next.className;
      now.dataset.size = next.dataset.size;
      [...next.children].forEach((slot, at) => {
        const old = now.children[at];
        if (old.outerHTML !== slot.outerHTML) old.replaceWith(slot);
      });
    } else {
      room.replaceChildren(made.content);
    }
    begin();
  }

  function listen() {
    const events = new EventSource('events');
    events.onopen = () => { clearTimeout(lost); lost = 0; cut.hidden = true; };
    events.onmessage = (event) => show(event.data);
    events.onerror = () => {
      lost ||= setTimeout(() => { cut.hidden = false; }, 3000);
      if (events.readyState === EventSource.CLOSED) setTimeout(listen, 1000);
    };
  }

  begin();
  setInterval(tick, 250);
  addEventListener('resize', fit);
  listen();
})();
