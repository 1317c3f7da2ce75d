/** Adds a timeline and a ramp for each of fifty sites. */
const main = document.querySelector('main');

for (let site = 1; site <= 50; site++) {
  const year = 2024 + (site % 3);
  const data = [
    {
      id: 'first',
      title: `Site ${site}, first hall`,
      layer: 'site',
      announced: `${year}-0${1 + (site % 9)}`,
      gw: 0.1 + (site % 5) / 10,
      end: `${year + 2}`,
    },
    {
      id: 'second',
      title: `Site ${site}, second hall`,
      layer: 'site',
      announced: `${year}-11`,
      gw: 0.2,
      status: 'letter-of-intent',
    },
  ];
  for (const name of ['compute-timeline', 'gw-ramp']) {
    const figure = document.createElement(name);
    Object.assign(figure, { data, from: '2024', to: '2029', heading: `Site ${site}` });
    main?.append(figure);
  }
}
