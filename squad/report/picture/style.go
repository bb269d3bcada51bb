package picture

// Style is the style sheet of pictures. Colours have enough contrast for small text by day
// and by night, and what they tell a shape and a word tell too.
func Style() string { return style }

const style = `
svg{--paper:#fff;--ink:#17202a;--quiet:#4c5865;--rule:#cfd6dd;--band:#f0f3f6;--group:#e3e9ef;--turf:#e4efe6;--chalk:#b7cfbd;
--certain:#17693e;--doubtful:#8a5000;--out:#b01c17;--arriving:#1a56ae;--covering:#6a4399;--peak:#f6dfa6;--bar:#5b7d9e;--option:#dbe6f1;--loan:#8767b0}
@media screen and (prefers-color-scheme:dark){svg{--paper:#12171d;--ink:#e8edf2;--quiet:#a3afbb;--rule:#35404b;--band:#1a2129;--group:#26303a;--turf:#142a1e;
--chalk:#2f5540;--certain:#5fd39a;--doubtful:#f0b45a;--out:#ff938a;--arriving:#86b7ff;--covering:#c7aef5;--peak:#4f4220;--bar:#6d93b8;--option:#22364a;--loan:#a98bd4}}
svg text{font:13px Arial,"Helvetica Neue",Helvetica,"Liberation Sans",Roboto,"Noto Sans",sans-serif;fill:var(--ink);direction:ltr;unicode-bidi:isolate}
svg .paper{fill:var(--paper)}
svg .turf{fill:var(--turf)}
svg .chalk{fill:none;stroke:var(--chalk);stroke-width:1.5}
svg .card{fill:var(--paper);stroke:var(--rule)}
svg text.at{font-weight:700;font-size:12px}
svg text.urgency{font-size:11px;font-weight:700;text-anchor:end}
svg text.critical,svg text.short{fill:var(--out)}
svg text.thin{fill:var(--doubtful)}
svg text.next,svg text.unclear{fill:var(--quiet)}
svg text.first{font-weight:700}
svg text.strong{font-weight:700}
svg text.facts{font-size:11px}
svg.narrow text.name{font-size:11.5px}
svg.narrow text.facts{font-size:10px}
svg text.numbers{text-anchor:end;font-size:11.5px;font-variant-numeric:tabular-nums}
svg text.middle{text-anchor:middle}
svg text.end{text-anchor:end}
svg text.facts.certain,svg text.quiet{fill:var(--quiet)}
svg text.doubtful.facts{fill:var(--doubtful)}
svg text.out{fill:var(--out)}
svg text.arriving.facts{fill:var(--arriving)}
svg text.covering.facts{fill:var(--covering)}
svg text.leaving,svg text.beyond{fill:var(--quiet)}
svg text.leaving.name{text-decoration:line-through}
svg text.empty{fill:var(--out);font-style:italic}
svg .mark{stroke:none}
svg .mark.certain{fill:var(--certain)}
svg .mark.arriving{fill:var(--arriving)}
svg .mark.doubtful{fill:var(--doubtful)}
svg .mark.covering{fill:var(--covering)}
svg .mark.out{fill:none;stroke:var(--out);stroke-width:2.6}
svg .mark.empty{fill:none;stroke:var(--out);stroke-width:1.5;stroke-dasharray:2.2 2}
svg .mark.beyond{fill:none;stroke:var(--quiet);stroke-width:1.4}
svg .mark.leaving{fill:none;stroke:var(--quiet);stroke-width:1.6}
svg .season{fill:none}
svg .season.odd{fill:var(--band)}
svg .group{fill:var(--group)}
svg .bar.contract{fill:var(--bar)}
svg .bar.option{fill:var(--option);stroke:var(--bar);stroke-dasharray:4 2}
svg .bar.condition{fill:none;stroke:var(--bar);stroke-dasharray:1.5 2}
svg .bar.loan{fill:none;stroke:var(--loan);stroke-width:2.4}
svg .bar.lent{fill:var(--paper)}
svg .bar.unknown{stroke:var(--quiet);stroke-width:2;stroke-dasharray:1 5;stroke-linecap:round}
svg .day{stroke-width:1.5;fill:none}
svg .day.asof{stroke:var(--quiet);stroke-dasharray:5 3}
svg .day.judged{stroke:var(--arriving)}
svg text.asof{fill:var(--quiet)}
svg text.judged{fill:var(--arriving)}
svg .grid{stroke:var(--rule);stroke-width:.8}
svg .peak{fill:var(--peak)}
svg .role{stroke:var(--ink);stroke-width:1.6;fill:var(--paper)}
svg .role.key,svg .role.starter{fill:var(--ink)}
@media print{svg .peak{stroke:#777;stroke-dasharray:3 2}}
`
