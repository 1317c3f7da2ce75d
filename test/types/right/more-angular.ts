import { CUSTOM_ELEMENTS_SCHEMA, Component, type ElementRef, viewChild } from '@angular/core';
import type { GwRamp, LoadEvent } from 'compute-timeline';
import 'compute-timeline';

@Component({
  selector: 'app-more',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <gw-ramp
      #ramp
      class="wide"
      src="deals.json"
      from="2025"
      stack-by="party"
      [attr.as-of]="'2026-11'"
      with-controls
      (load)="tell($event)"
      (range-change)="last = $event.detail.from"
    ></gw-ramp>
    <button (click)="ramp.mode = 'added'">Bars</button>
  `,
})
export class More {
  readonly ramp = viewChild.required<ElementRef<GwRamp>>('ramp');
  last = '';

  tell({ detail }: LoadEvent): void {
    this.last = `${detail.accepted} ${this.ramp().nativeElement.mode}`;
  }
}
