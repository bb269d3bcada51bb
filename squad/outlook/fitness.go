package outlook

import "github.com/depth-football/depth/squad"

// Fitness is what is known of a player's health, and of their other absences, on one day.
type Fitness struct {
	Fit     Readiness
	Sure    bool           // fit on the day with nine chances in ten
	Out     *squad.Injury  // that keeps them out for longest, or may; nil if none does
	Back    squad.Date     // when they are back from it, as exact as it is known, or as likely as not; zero if unknown
	Absence *squad.Absence // that keeps them away for longest, or may; nil if none does
}

// Readiness is whether a player is fit on a day.
type Readiness uint8

// The three answers.
const (
	Unfit    Readiness = iota
	MayBeFit           // the return is unknown, or the day lies between the first and the last on which it can be
	Fit                // more likely than not
)

var readinessNames = [...]string{Unfit: "unfit", MayBeFit: "open", Fit: "fit"}

// String is the answer in a word.
func (r Readiness) String() string { return readinessNames[r] }

// MarshalText writes the answer as String does.
func (r Readiness) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// fitness judges a player's injuries and absences on a day. Those that are surely over
// by then do not matter, nor do those that are still to begin.
func (o *Outlook) fitness(p *squad.Player) Fitness {
	f := Fitness{Fit: Fit, Sure: true}
	var injury, absence outage
	for out := range o.outages(p) {
		fit, sure := out.on(o.On)
		if sure {
			continue
		}
		f.Fit, f.Sure = min(f.Fit, fit), false
		switch {
		case out.absence != nil:
			if f.Absence == nil || out.longerThan(absence) {
				absence, f.Absence = out, out.absence
			}
		case f.Out == nil || out.longerThan(injury):
			injury, f.Out, f.Back = out, out.injury, out.fit
			if known := out.injury.Until; !known.IsZero() {
				f.Back = known
			}
		}
	}
	return f
}
