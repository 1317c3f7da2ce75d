import '@angular/compiler';
import { createComponent } from '@angular/core';
import { createApplication } from '@angular/platform-browser';

import { Deals } from '../built/angular.js';
import type { Mount, Update } from './mount.js';

export const mount: Mount = async (target, props) => {
  const application = await createApplication();
  const component = createComponent(Deals, {
    environmentInjector: application.injector,
    hostElement: target,
  });
  const update: Update = ({ deals, canZoom }) => {
    component.setInput('deals', deals);
    component.setInput('canZoom', canZoom);
  };
  update(props);
  component.instance.choose.subscribe(props.choose);
  application.attachView(component.hostView);
  return update;
};
