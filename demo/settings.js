/** How the page is shown: kept in its address and in the radio buttons. The first choice is the default. */
const CHOICES = {
  lang: ['en', 'zh', 'ja', 'de', 'fr', 'es', 'ar'],
  theme: ['auto', 'light', 'dark'],
  width: ['full', '320', '640', '960'],
};

/**
 * @typedef {keyof typeof CHOICES} Setting
 * @typedef {Record<Setting, string>} Settings
 */

const names = /** @type {Setting[]} */ (Object.keys(CHOICES));

/** @returns {Settings} what the address says, or else the defaults */
export function settingsOf(address = location.search) {
  const asked = new URLSearchParams(address);
  const entries = names.map((name) => {
    const value = asked.get(name) ?? '';
    return [name, CHOICES[name].includes(value) ? value : CHOICES[name][0]];
  });
  return Object.fromEntries(entries);
}

/** @param {Settings} settings */
function remember(settings) {
  const url = new URL(location.href);
  for (const name of names) {
    if (settings[name] === CHOICES[name][0]) url.searchParams.delete(name);
    else url.searchParams.set(name, settings[name]);
  }
  history.replaceState(null, '', url);
}

/** @param {HTMLFormElement} form */
function settingsIn(form) {
  const chosen = new FormData(form);
  return /** @type {Settings} */ (Object.fromEntries(chosen));
}

/**
 * Shows the settings now and whenever the reader chooses others.
 *
 * @param {HTMLFormElement} form
 * @param {(settings: Settings) => void} show
 */
export function followSettings(form, show) {
  const settings = settingsOf();
  for (const name of names) {
    const radios = /** @type {RadioNodeList} */ (form.elements.namedItem(name));
    radios.value = settings[name];
  }
  form.addEventListener('change', () => {
    remember(settingsIn(form));
    show(settingsIn(form));
  });
  show(settings);
}
