package changes

import (
	"fmt"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/diff"
)

// boundUntil says how long a contract runs, with its option and extension.
func boundUntil(c squad.Contract) string {
	if c.Until.IsZero() {
		return "contract unknown"
	}
	text := "contract to " + c.Until.Words()
	if !c.Option.IsZero() {
		text += ", " + optionText(c)
	}
	if c.Extension.If != "" {
		text += ", " + extensionText(c)
	}
	if c.MaybeLoan {
		text += ", or a loan"
	}
	return text
}

// optionText says whose option it is and to which day.
func optionText(c squad.Contract) string {
	if c.Option.IsZero() {
		return "no option"
	}
	return fmt.Sprintf("%s option to %s", c.Holder, c.Option.Words())
}

// extensionText says until when a contract would run if a condition is met.
func extensionText(c squad.Contract) string {
	if c.Extension.If == "" {
		return "no extension"
	}
	return fmt.Sprintf("extended to %s if: %s", c.Extension.Until.Words(), c.Extension.If)
}

// contractChange says by how much a contract runs longer or shorter, such as "2027 → 2031,
// four years", and what happens to the option and the extension.
func contractChange(c *diff.Changes, e *diff.Event) string {
	was, is := e.Old.Contract, e.New.Contract
	from, to := c.League.In(was.Until), c.League.In(is.Until)
	text := changed(from.Words(), to.Words())
	if from.Month() == to.Month() && from.Day() == to.Day() {
		text = changed(fmt.Sprint(from.Year()), fmt.Sprint(to.Year()))
	}
	if months := monthsBetween(from, to); months > 0 {
		text += ", " + duration(months)
	} else if months < 0 {
		text += ", by " + duration(-months)
	}
	switch {
	case e.Kind == diff.OptionTaken && is.Option.IsZero():
	case e.Facts.Has(diff.FactOption):
		text += "; " + changed(optionText(was), optionText(is))
	case !is.Option.IsZero():
		text += "; " + optionText(is)
	}
	switch {
	case e.Kind == diff.Extended && is.Extension.If == "":
		text += "; the condition was met: " + was.Extension.If
	case e.Facts.Has(diff.FactExtension):
		text += "; " + changed(extensionText(was), extensionText(is))
	case is.Extension.If != "":
		text += "; " + extensionText(is)
	}
	return text
}

// monthsBetween counts the months between two days, 0 if they are not whole months.
func monthsBetween(a, b squad.Date) int {
	if a.Day() != b.Day() && (a.Day() < 28 || b.Day() < 28) { // the last days of months count as one
		return 0
	}
	return 12*(b.Year()-a.Year()) + b.Month() - a.Month()
}

// duration is a number of months in words, in years if they are whole.
func duration(months int) string {
	n, unit := months, "month"
	if months%12 == 0 {
		n, unit = months/12, "year"
	}
	if n == 1 {
		return "one " + unit
	}
	return spelt(n).String() + " " + unit + "s"
}

// spelt is a number that prints as a word if it is small.
type spelt int

func (n spelt) String() string {
	words := [...]string{1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine", 10: "ten"}
	if n > 0 && int(n) < len(words) {
		return words[n]
	}
	return fmt.Sprint(int(n))
}
