package importer

import (
	"fmt"
	"slices"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/identity"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/squadfile"
)

// Merged is a squad file with the facts of a source brought into it.
type Merged struct {
	Source  []byte
	Changes []string // what people may want to look at: who came, who went, what could not be taken over
}

// Merge brings what the source says into a squad file that is there already.
//
// The source's contract dates, loans, values, positions and birth dates come in, but
// none takes the place of one that says the same and more, such as a day of the same
// year, positions are added, and a contract with a person's comment is not shortened. What people add by hand stays: names
// and their order, roles, also, injuries, options, agreed transfers, formation, cover,
// expectations, aliases and all comments. Of nationality and what else the file has not,
// it takes what the source has.
//
// Who is who [identity.Pair] says; what is a guess is among the changes. A player who came
// from this source, as the id tells, and whom it has no more is taken out, unless they are
// lent to another club or have not arrived yet; all others stay. A file with none of the
// source's players is another club's.
func (c *Club) Merge(file string, existing []byte) (*Merged, error) {
	form, err := squadfile.Format(file, existing)
	if err != nil {
		return nil, err
	}
	old, err := squadfile.Parse(file, form)
	if err != nil {
		return nil, err
	}
	there, how := c.match(old.Players)
	if old.AsOf.After(c.Squad.AsOf) {
		return nil, fmt.Errorf("%s is of %s, the import of %s: an older state is not merged into a newer one "+
			"(--overwrite replaces the file)", names.Printable(file), old.AsOf, c.Squad.AsOf)
	}
	w := withheld{club: c, facts: make(map[int][]string)}
	for {
		e, err := newEdit(file, c.withoutMarks(form, old, there))
		if err != nil {
			return nil, err
		}
		m := merge{edit: e, club: c, there: there, how: how, withheld: w}
		m.head()
		if err := m.players(); err != nil {
			return nil, err
		}
		text := m.text()
		if i := squadfile.Inspect(file, text); i.Squad == nil {
			if !w.withhold(text, i.Found) {
				return nil, i.Found
			}
			continue
		}
		if text, err = c.exempted(file, form, text); err != nil {
			return nil, err
		}
		merged, err := squadfile.Format(file, text)
		switch {
		case err != nil:
			return nil, err
		case len(merged) > squadfile.MaxSize:
			return nil, fmt.Errorf("%s would be larger than %d MiB, the most that is read (--overwrite replaces the file)", names.Printable(file), squadfile.MaxSize>>20)
		}
		return &Merged{merged, append(m.changes, w.told...)}, nil
	}
}

// merge is a club on its way into a file.
type merge struct {
	*edit
	club    *Club
	there   []int               // the number in the file of each player of the source, -1 for who is new
	how     []identity.Evidence // by what they are the same
	changes []string
	withheld
}

func (m *merge) note(format string, args ...any) {
	m.changes = append(m.changes, names.Printable(fmt.Sprintf(format, args...)))
}

// head brings in what is said of the club as a whole.
func (m *merge) head() {
	s := &m.club.Squad
	m.setHead(m.club.origin)
	m.setDay(s.AsOf)
	if s.Country != "" {
		m.addTop("country", inline(text(s.Country)))
	}
	if len(s.Competitions) > 0 {
		m.addTop("competitions", inline(textList(s.Competitions)))
	}
	if s.Currency != "" {
		m.addTop("currency", s.Currency)
	}
	switch {
	case !m.isForeign() || !hasMoney(s):
	case s.Currency == "":
		m.note("no value is taken over: they are in %s in the file, and the source names no currency", m.squad.Currency)
	default:
		m.note("no value is taken over: they are in %s in the file, in %s in the source", m.squad.Currency, s.Currency)
	}
}

// isForeign tells whether the file counts in a currency that is not the source's.
func (m *merge) isForeign() bool {
	return m.squad.Currency != "" && m.squad.Currency != m.club.Squad.Currency
}

// hasMoney tells whether a squad says of anybody what he is worth or costs.
func hasMoney(s *squad.Squad) bool {
	return slices.ContainsFunc(s.Players, func(p squad.Player) bool {
		return p.Value != squad.Money{} || p.Contract.ReleaseClause != squad.Money{}
	})
}

// players brings in the players of the source and takes out those whom it no longer
// has.
func (m *merge) players() error {
	source := m.club.Squad.Players
	met := make(map[int]bool)
	for _, n := range m.there {
		if n >= 0 {
			met[n] = true
		}
	}
	const few = 5
	if all := len(m.squad.Players); all >= few && len(met) == 0 {
		return fmt.Errorf("%s: none of its %d players is one of those of %s: is it another club of that name? (--overwrite replaces the file)",
			names.Printable(m.squad.File), all, names.Quote(m.club.Squad.Club))
	}
	for i := range source {
		if n := m.there[i]; n >= 0 {
			p := m.offered(i)
			if m.how[i].IsGuess() {
				m.note("%s is taken for %s, a guess: %s", source[i].Name, m.squad.Players[n].Name, m.how[i])
			}
			m.player(n, &p)
		}
	}
	for i := range source {
		if m.there[i] >= 0 || m.isWithheld(i, "name") {
			continue
		}
		newcomer := m.offered(i)
		if m.isForeign() {
			newcomer.Value, newcomer.Contract.ReleaseClause = squad.Money{}, squad.Money{}
		}
		block, err := m.club.block(&newcomer)
		if err != nil {
			return err
		}
		m.insert(block, i)
		m.note("%s is new", source[i].Name)
	}
	if err := m.checkGone(met); err != nil {
		return err
	}
	for n := range m.squad.Players {
		switch p := &m.squad.Players[n]; {
		case met[n]:
		case p.Loan.Way == squad.LoanOut:
			m.note("%s is kept: he is on loan to %s", p.Name, p.Loan.Club)
		case p.Joins.On.LatestDay().After(m.club.Squad.AsOf):
			m.note("%s is kept: he joins on %s", p.Name, p.Joins.On)
		case m.came(p) && m.club.incomplete:
			m.note("%s is kept, though the source does not have him: rows of it are left out, and one may be his", p.Name)
		case !m.came(p) && m.isOver(p):
			m.note("%s is kept, though the source does not have him and his contract ended on %s: take him out if he has gone",
				p.Name, p.Contract.Until)
		case !m.came(p):
			m.note("%s is kept, though the source does not have him: take him out if he has gone", p.Name)
		default:
			m.remove(n)
			m.note("%s is taken out: the source has him no more", p.Name)
		}
	}
	return nil
}

// checkGone refuses to take out more than a third of those who came from this source:
// that is no transfer window but a file of which a part is missing.
func (m *merge) checkGone(met map[int]bool) error {
	const few = 3
	came, gone := 0, 0
	for n := range m.squad.Players {
		p := &m.squad.Players[n]
		if !m.came(p) {
			continue
		}
		if came++; !met[n] && !m.isElsewhere(p) {
			gone++
		}
	}
	if m.club.incomplete || gone < few || gone*3 <= came {
		return nil
	}
	return fmt.Errorf("%s: %d of the %d players who came from this source are in it no more, and that many are not taken out: "+
		"is a part of it missing? (--overwrite replaces the file)", names.Printable(m.squad.File), gone, came)
}

// isElsewhere tells whether a player of the file is away on loan or has yet to come, so
// that a source does not have him.
func (m *merge) isElsewhere(p *squad.Player) bool {
	return p.Loan.Way == squad.LoanOut || p.Joins.On.LatestDay().After(m.club.Squad.AsOf)
}

// isOver tells whether a player's contract was over on the day of the source.
func (m *merge) isOver(p *squad.Player) bool {
	until := p.Contract.Until
	return !until.IsZero() && until.LatestDay().Before(m.club.Squad.AsOf)
}

// came tells whether a player of the file came from this source, as his id tells.
func (m *merge) came(p *squad.Player) bool {
	return p.ID != "" && slices.ContainsFunc(m.club.Squad.Players, func(q squad.Player) bool {
		return identity.IDsDecide(q.ID, p.ID)
	})
}

// insert puts a new player among those of his line of the team: behind the last one
// who is before him in the source, else before the first one who is behind him, or
// behind that one too if there is a comment between them.
func (m *merge) insert(block string, i int) {
	source, there := m.club.Squad.Players, m.there
	alike := func(j int) bool { return there[j] >= 0 && lineOf(&source[j]) == lineOf(&source[i]) }
	for j := i - 1; j >= 0; j-- {
		if alike(j) {
			m.insertAfter(there[j], block)
			return
		}
	}
	for j := i + 1; j < len(source); j++ {
		if alike(j) {
			m.insertBefore(there[j], block)
			return
		}
	}
	m.insertAfter(len(m.squad.Players)-1, block)
}

// lineOf is the line of the team in which a player is at home, -1 if it is not known.
func lineOf(p *squad.Player) int {
	if len(p.Positions) == 0 {
		return -1
	}
	return int(p.Positions[0].Line())
}

// block is a new player as lines of a file.
func (c *Club) block(p *squad.Player) (string, error) {
	one := *c
	one.Squad.Players = []squad.Player{*p}
	src, err := one.encode(nil)
	if err != nil {
		return "", err
	}
	form, err := squadfile.Format(c.Path, src)
	if err != nil {
		return "", err
	}
	_, block, _ := strings.Cut(string(form), "\nplayers:\n")
	return block, nil
}

// player brings the source's facts into a player of the file.
func (m *merge) player(n int, p *squad.Player) {
	old := m.squad.Players[n]
	if old.ID == "" && p.ID != "" {
		m.set(n, "id", inline(text(p.ID)))
	}
	if d := better(old.Born, p.Born); d != old.Born {
		m.set(n, "born", d.String())
	}
	if len(old.Nationality) == 0 && len(p.Nationality) > 0 {
		m.set(n, "nationality", inline(textList(p.Nationality)))
	}
	m.places(n, &old, p)
	m.terms(n, &old, p)
	if units, known := p.Value.Amount(); known && !m.isForeign() {
		if now, had := old.Value.Amount(); !had || now != units {
			m.set(n, "value", p.Value.String())
		}
	}
	if p.Role != squad.Rotation && !m.has(n, "role") {
		m.set(n, "role", p.Role.String())
	}
	if len(p.Injuries) > 0 && !m.has(n, "injuries") {
		m.set(n, "injuries", inline(injuryList(p.Injuries)))
	}
}

// better is a date as the source has it, unless the file has the same more exactly.
func better(file, source squad.Date) squad.Date {
	switch {
	case source.IsZero():
		return file
	case !file.IsZero() && len(file.String()) >= len(source.String()) && squad.MayBeSame(file, source):
		return file
	}
	return source
}

// places brings in positions. One at which the file has him at home stays one.
func (m *merge) places(n int, old, p *squad.Player) {
	if len(p.Positions) == 0 {
		return
	}
	home := append(slices.Clone(old.Positions), withoutRepeats(p.Positions, old.Positions)...)
	if len(home) > len(old.Positions) {
		m.set(n, "positions", inline(positionList(home)))
	}
	also := withoutRepeats(old.Also, home)
	if len(also) == 0 {
		also = withoutRepeats(p.Also, home)
	}
	switch {
	case slices.Equal(also, old.Also):
	case len(also) == 0:
		m.unset(n, "also")
	default:
		m.set(n, "also", inline(positionList(also)))
	}
}

// terms brings in contract and loan. Of a man who is lent by another club, a source
// that does not tell loans gives the end of the loan as that of his contract.
func (m *merge) terms(n int, old, p *squad.Player) {
	switch {
	case p.Loan.Way != squad.NoLoan:
		now := p.Loan
		if now.Way == old.Loan.Way && identity.MayBeSameClub(identity.Club{Name: now.Club}, identity.Club{Name: old.Loan.Club}) {
			now = old.Loan
			now.Until = better(old.Loan.Until, p.Loan.Until)
		}
		if now != old.Loan {
			m.set(n, "loan", inline(loan(now)))
		}
	case old.Loan.Way == squad.LoanIn && !m.club.loansTold:
		now := old.Loan
		now.Until = better(old.Loan.Until, p.Contract.Until)
		if now != old.Loan {
			m.set(n, "loan", inline(loan(now)))
		}
		return
	case old.Loan.Way == squad.LoanIn && !p.Contract.Until.IsZero():
		m.unset(n, "loan")
		m.note("%s: the source has him as the club's own player, no longer on loan from %s", old.Name, old.Loan.Club)
	}
	now := old.Contract
	now.Until = m.until(n, old, p)
	if !now.Option.IsZero() && !now.Option.LatestDay().After(now.Until.LatestDay()) {
		m.note("%s: the option to %s is taken out, since his contract now runs until %s", old.Name, now.Option, now.Until)
		now.Option, now.Holder = squad.Date{}, squad.ClubOption
	}
	if _, known := p.Contract.ReleaseClause.Amount(); known && !m.isForeign() {
		now.ReleaseClause = p.Contract.ReleaseClause
	}
	if now != old.Contract {
		m.set(n, "contract", inline(contract(now)))
	}
	if why := m.club.beside[playerKey(p)].lent; why != "" {
		m.comment(n, "contract", loanDoubt+why)
	}
}

// until is the end of a player's contract. A day that a person has written down with a
// word about it is not brought forward; what is brought forward is told.
func (m *merge) until(n int, old, p *squad.Player) squad.Date {
	had, now := old.Contract.Until, better(old.Contract.Until, p.Contract.Until)
	switch {
	case had.IsZero() || !now.LatestDay().Before(had.LatestDay()) || squad.MayBeSame(had, now):
		return now
	case had.Exact() && m.isVouchedFor(n, "contract"):
		m.note("%s: contract kept to %s (the source says %s)", old.Name, had, now)
		return had
	}
	m.note("%s: contract shortened from %s to %s", old.Name, had, now)
	return now
}
