import { CUSTOM_ELEMENTS_SCHEMA, Component } from '@angular/core';
import 'compute-timeline';

@Component({
  selector: 'app-wrong',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <!-- wrong -->
    <gw-ramp (deal-select)="choose($event.detail.title)"></gw-ramp>
    <gw-ramp #ramp></gw-ramp>
    <!-- wrong -->
    <button (click)="ramp.mode = 'stacked'">Bars</button>
    <!-- wrong -->
    <button (click)="ramp.lanes = 'party'">Parties</button>
  `,
})
export class Wrong {
  choose(deal: unknown): void {
    document.title = String(deal);
  }
}
