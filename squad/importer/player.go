package importer

import (
	"cmp"
	"errors"
	"fmt"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/importer/table"
	"github.com/depth-football/depth/squad/names"
)

// Dates and ages beyond these are slips or placeholders, and taken for unknown.
const (
	youngest, oldest = 8, 60
	longestContract  = 20 // years
)

// rowRules is what formats do differently when a row becomes a player.
type rowRules struct {
	idPrefix  string           // of ids: "ea-"
	id        func(row) string // nil: the cell of that name
	name      func(row) (short, long string)
	positions func(row) found
	order     order                                // of dates in columns that do not show it; unknownOrder: the year is all that is taken
	date      func(text string) (squad.Date, bool) // reads dates of the format's own; may be nil
	more      func(row, *entry)                    // reads what only the format has; may be nil
}

// players makes an entry of each row of a sheet.
func (r *importRun) players(s *sheet, m rowRules) error {
	if err := checkNames(s, func(row row) string { short, _ := m.name(row); return short }); err != nil {
		return err
	}
	p := playerReader{importRun: r, sheet: s, rowRules: m, calendars: make(map[string]calendar), scales: make(map[string]scale)}
	p.learnOrders()
	for _, key := range []string{"value", "release"} {
		p.scales[key] = scaleOf(s.titles[key], p.column(key))
	}
	r.loansTold = r.loansTold || s.has("loan-from") || s.has("loan-status")
	if len(r.entries)+len(s.rows) > MaxEntries {
		return table.Errorf(s.file, "there are more than %d players, the most that are read (cut out the clubs that you need)", MaxEntries)
	}
	r.read += len(s.rows)
	for _, row := range s.rows {
		name, _ := p.name(row)
		if what := p.notAPlayer(row, name); what != "" {
			r.loseRow(rowIn{s.file, row.Number}, "%s is %s, not a player, and is left out", names.Quote(name), what)
			continue
		}
		if e, ok := p.entry(row); ok {
			r.entries = append(r.entries, &e)
		}
	}
	if p.moreWithoutUnit > 0 {
		r.problem(s.file, 0, "more amounts without a unit stay unknown: %d", p.moreWithoutUnit)
	}
	return p.checkPlaces()
}

// checkPlaces refuses a file in which hardly any position can be read: the column has
// something else in it, or the file is one of another format.
func (p *playerReader) checkPlaces() error {
	const few = 5
	if p.told < few || p.understood*10 >= p.told {
		return nil
	}
	advice := `name their column with --column position="…"`
	if better := p.betterFormat(); better != "" {
		advice = fmt.Sprintf("this looks like %s: depth import %s %s", better, better, names.Printable(p.file))
	}
	return table.Errorf(p.file, "%d of %d positions can be read (%s is the first that cannot): %s", p.understood, p.told,
		names.Quote(p.puzzle), advice)
}

// playerReader reads the rows of one sheet.
type playerReader struct {
	*importRun
	*sheet
	rowRules
	calendars map[string]calendar
	scales    map[string]scale

	told, understood int    // positions of players
	withoutUnit      int    // amounts of which it is told that they have no unit
	moreWithoutUnit  int    // and those of which it is not
	puzzle           string // the first word that is no position
}

// learnOrders learns in which order each column writes the numbers of its dates. One
// that does not show it is like the others of the file, if they are of one mind.
func (p *playerReader) learnOrders() {
	keys := []string{"born", "contract", "loan-until", "joined"}
	orders, common := make(map[string]order), unknownOrder
	for _, key := range keys {
		orders[key] = orderInHeading(p.titles[key]).and(orderOf(p.column(key)))
		common = common.and(orders[key])
	}
	if common == unknownOrder {
		common = p.order
	}
	for _, key := range keys {
		c := calendar{order: orders[key], pivot: p.asOf.Year() + longestContract}
		if key == "born" {
			c.pivot = p.asOf.Year() - youngest
		}
		if c.order == unknownOrder {
			c.order = common
		}
		p.calendars[key] = c
	}
}

func (p *playerReader) complain(row row, format string, args ...any) {
	p.problem(p.file, row.Number, format, args...)
}

func (p *playerReader) when(row row, key, what string) squad.Date {
	text := p.cell(row, key)
	if text == "" {
		return squad.Date{}
	}
	if p.date != nil {
		if d, ok := p.date(text); ok {
			return d
		}
	}
	d, err := p.calendars[key].date(text)
	switch {
	case errors.Is(err, errAmbiguous):
		p.complain(row, "%s %s: %v", what, names.Quote(text), err)
	case err != nil:
		p.complain(row, "%s: %v: it stays unknown", what, err)
		return squad.Date{}
	}
	return d
}

func (p *playerReader) born(row row, e *entry) {
	born := p.when(row, "born", "their birth date")
	if born.IsZero() {
		return
	}
	if age := squad.AgeOn(p.asOf, born); age.Max < youngest || age.Min > oldest {
		p.complain(row, "%s born on %s would be %s years old: their birth date stays unknown", e.Name, born, age)
		return
	}
	e.Born = born
}

// contract reads until when a player is there, as the club's own or lent to it.
func (p *playerReader) contract(row row, e *entry) {
	until := p.when(row, "contract", "their contract")
	beforeBirth := !until.IsZero() && !e.Born.IsZero() && !until.LatestDay().After(e.Born.LatestDay())
	if until.Year() > p.asOf.Year()+longestContract || beforeBirth {
		p.complain(row, "a contract of %s until %s: it stays unknown", e.Name, until)
		until = squad.Date{}
	}
	end := p.when(row, "loan-until", "the end of their loan")
	e.bound, e.loanEnd = until, end
	owner, borrower := p.otherClub(row, "loan-from", e), p.otherClub(row, "loan-to", e)
	switch {
	case owner == "" && borrower == "" && p.isOwn(p.text(row, "loan-to"), e) && !p.isOwn(p.text(row, "loan-from"), e):
		p.complain(row, "%s is lent to %s, which has them: by whom stays unknown", e.Name, p.text(row, "loan-to"))
		e.Loan = squad.Loan{Way: squad.LoanIn, Club: unknownClub, Until: cmp.Or(end, until)}
	case owner == "" && borrower == "":
		e.Contract.Until = until
		if !end.IsZero() && p.text(row, "loan-from") == "" {
			p.complain(row, "the loan of %s until %s is not read: it does not say to or from which club", e.Name, end)
		}
	case owner == "":
		e.Contract.Until = until
		e.Loan = squad.Loan{Way: squad.LoanOut, Club: borrower, Until: end}
	default:
		if borrower != "" {
			p.complain(row, "%s is lent by %s and to %s: only that %s lends them is read", e.Name, owner, borrower, owner)
		}
		// Of a loan, sources give the end of it as that of the contract.
		e.Loan = squad.Loan{Way: squad.LoanIn, Club: owner, Until: cmp.Or(end, until)}
	}
}

// otherClub is a club in a column of loans; a player is not lent to or by their own.
func (p *playerReader) otherClub(row row, key string, e *entry) string {
	club := p.text(row, key)
	switch {
	case p.isOwn(club, e), isNo(club):
		return ""
	case isYes(club):
		p.complain(row, "%s is on loan, but %s is no club (%s): which one it is stays unknown", e.Name, names.Quote(club), p.titles[key])
		return unknownClub
	}
	return club
}

// isOwn reports whether a club is that of the player, by the table or else by the user.
func (p *playerReader) isOwn(club string, e *entry) bool {
	own := e.club.name
	if own == "" && !p.has("club") {
		own = table.Clean(p.options.Club)
	}
	return own != "" && names.Fold(club) == names.Fold(own)
}

func (p *playerReader) money(row row, e *entry) {
	e.Value = p.amount(row, "value")
	e.Contract.ReleaseClause = p.amount(row, "release")
}

func (p *playerReader) amount(row row, key string) squad.Money {
	text := p.cell(row, key)
	if text == "" {
		return squad.Money{}
	}
	value, currency, err := p.scales[key].amount(text)
	const few = 3
	switch {
	case errors.Is(err, errNoUnit) && p.withoutUnit == few:
		p.moreWithoutUnit++
		return squad.Money{}
	case errors.Is(err, errNoUnit):
		p.withoutUnit++
		fallthrough
	case err != nil:
		p.complain(row, "%v: their %s stays unknown", err, key)
		return squad.Money{}
	}
	_, known := value.Amount()
	switch {
	case currency == "" || !known:
	case p.currency == "":
		p.currency = currency
	case p.currency != currency:
		p.complain(row, "%s is not in %s like the others: their %s stays unknown", names.Quote(text), p.currency, key)
		return squad.Money{}
	}
	return value
}

func (p *playerReader) places(row row, e *entry) {
	f := p.positions(row)
	e.Positions, e.Also = f.home, f.also
	p.count(f)
	const most = 5
	for _, word := range f.unknown[:min(most, len(f.unknown))] {
		p.complain(row, "%s is not a position that is known: %s", names.Quote(word), without(e, "it"))
	}
	if more := len(f.unknown) - most; more > 0 {
		p.complain(row, "and %d more words for the position of %s are none that are known", more, e.Name)
	}
	if f.group != "" && len(e.Positions) == 0 {
		p.complain(row, "%s is known only as a %s: they come without a position and are counted nowhere", e.Name, f.group)
	}
}

// count counts the players who have a position, and those whose position can be read.
func (p *playerReader) count(f found) {
	isRead := len(f.home)+len(f.also) > 0 || f.group != ""
	if isRead || len(f.unknown) > 0 {
		p.told++
	}
	if isRead {
		p.understood++
	}
	if len(f.unknown) > 0 && p.puzzle == "" {
		p.puzzle = f.unknown[0]
	}
}

func without(e *entry, what string) string {
	switch {
	case len(e.Positions) == 0 && len(e.Also) > 0:
		return e.Name + " comes without a home position and only fills in"
	case len(e.Positions) == 0:
		return e.Name + " comes without a position"
	}
	return e.Name + " comes without " + what
}
