import { CUSTOM_ELEMENTS_SCHEMA, Component, input, output } from '@angular/core';
import 'compute-timeline';

@Component({
  selector: 'app-deals',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <compute-timeline
      [data]="deals()"
      lanes="party"
      [withControls]="canZoom()"
      (deal-select)="choose.emit($event.detail.deal)"
    ></compute-timeline>
  `,
})
export class Deals {
  readonly deals = input.required<object>();
  readonly canZoom = input(false);
  readonly choose = output<object>();
}
