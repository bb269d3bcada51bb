package league

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"hash/maphash"
	"slices"
	"sync"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/identity"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/parallel"
	"github.com/depth-football/depth/squad/plan"
)

// Source is a file that is read when its turn comes.
type Source struct {
	File string
	// Read reads it. It is called once and may be called while others are. Nil
	// without an error is a file that is no squad and is passed over.
	Read func() (*squad.Squad, error)
}

// Options say which clubs are compared, and by what. Only the facts are needed.
type Options struct {
	Facts     plan.Facts
	Season    string            // "": of each club the one that comes next after the day of its file
	Formation squad.Formation   // zero: each club's own
	Cover     *squad.Cover      // nil: each club's own
	League    string            // only clubs that play in the league of this key or name
	Country   string            // only clubs of this country
	Only      squad.PositionSet // only needs and players at these positions, and clubs that have some; zero: all
	Urgency   squad.Urgency     // only needs of this urgency or worse and clubs that have some; zero: all
	Fits      int               // how many fits are looked for a need
	Parts     bool              // where nobody lifts a need of several signings, fits are who take one off it
	AnyLevel  bool              // fits are looked for at any [Level]
	MaxValue  squad.Money       // no fits who are worth more, or of whom that is not known; the zero value: any
	MaxAge    int               // no fits who are older on the day that their new club is judged, or may be; 0: any
	Newest    bool              // of several files that seem to be one club only the newest counts, of equals the first
	Once      bool              // each player fits one need: the worst choose first, as many players as they take at the most
	Sort      Sort
}

// New reads squads and holds them against each other. An error says what could not
// be read or planned, each thing once; the league has all that could, unless the
// context has ended.
func New(ctx context.Context, sources []Source, opts Options) (*League, error) {
	if _, err := opts.Facts.Layoffs(); err != nil {
		return nil, err
	}
	read := make([]reduced, len(sources))
	seed := maphash.MakeSeed()
	err := parallel.Each(ctx, len(sources), func(i int) {
		read[i] = opts.reduce(sources[i], seed)
	})
	if err != nil {
		return nil, err
	}
	l := &League{Only: opts.Only, Sort: opts.Sort, AnyLevel: opts.AnyLevel, Once: opts.Once}
	if l.Only == 0 {
		l.Only = squad.SetOf(slices.Collect(squad.AllPositions())...)
	}
	var failed []error
	var others []origin
	var known []*Club             // whose players are known, asked for or not
	told := make(map[string]bool) // broken facts are an error of each club that needs them
	for i := range read {
		switch r := &read[i]; {
		case r.club != nil:
			l.Clubs = append(l.Clubs, r.club)
			known = append(known, r.club)
		case r.other != nil:
			others = append(others, r.other.origin)
			if r.other.club != nil {
				known = append(known, r.other.club)
			}
		case r.err != nil && !told[r.err.Error()]:
			told[r.err.Error()] = true
			failed = append(failed, r.err)
		}
	}
	if opts.Newest {
		l.passOver(func(c *Club) { known = slices.DeleteFunc(known, func(k *Club) bool { return k == c }) })
	}
	l.Read = len(l.Clubs)
	if len(l.Clubs) == 0 && len(others) > 0 {
		failed = append(failed, opts.nobody(others))
	}
	if err := l.compare(ctx, opts, known); err != nil {
		return nil, err
	}
	return l, errors.Join(failed...)
}

// compare ranks the clubs, looks at the market and for fits, and leaves out what was
// not asked for. Others are the clubs whose files say who is whose, asked for or not.
func (l *League) compare(ctx context.Context, opts Options, others []*Club) error {
	l.Currency = l.currency()
	var ranking sync.WaitGroup
	ranking.Go(func() {
		slices.SortFunc(l.Clubs, Compare) // so that all that follows is in a fixed order
		l.tellApart()
	})
	err := resolveDuplicates(ctx, others)
	ranking.Wait()
	if err != nil {
		return err
	}
	offers, movable, err := l.offers(ctx)
	if err != nil {
		return err
	}
	for _, step := range [...]struct {
		pieces int
		work   func(i int)
	}{
		{len(offers.free), func(i int) { slices.SortFunc(offers.free[i], l.moreUseful) }},
		{len(offers.kept), func(i int) { slices.SortFunc(offers.kept[i], l.moreUseful) }},
		{len(movable.kinds), func(i int) { movable.kinds[i].prepare(l) }},
		{len(l.Clubs), func(i int) {
			l.Clubs[i].keep(opts)
			if !opts.Once {
				movable.fits(l.Clubs[i], opts)
			}
		}},
	} {
		if err := parallel.Each(ctx, step.pieces, step.work); err != nil {
			return err
		}
	}
	l.Clubs = slices.DeleteFunc(l.Clubs, func(c *Club) bool { return c.Formation.Positions()&l.Only == 0 })
	l.Outside = l.Read - len(l.Clubs)
	if opts.Urgency != squad.NoUrgency {
		l.Clubs = slices.DeleteFunc(l.Clubs, func(c *Club) bool { return len(c.Needs) == 0 })
	}
	if opts.Urgency != squad.NoUrgency || opts.Only != 0 {
		slices.SortFunc(l.Clubs, Compare)
	}
	for i, c := range l.Clubs {
		c.Rank = i + 1
	}
	if opts.Once {
		if err := movable.fitOnce(ctx, opts); err != nil {
			return err
		}
	}
	slices.SortStableFunc(l.Clubs, opts.Sort.compare)
	return l.market(ctx, offers)
}

// tellApart finds the clubs of one name, and the files that seem to be of one club.
func (l *League) tellApart() {
	named := make(map[string]int, len(l.Clubs))
	for _, c := range l.Clubs {
		named[c.folded]++
	}
	for _, c := range l.Clubs {
		c.Namesake = named[c.folded] > 1
	}
	l.Twice = l.twice()
}

// twice are the clubs of several files that seem to be one, by name.
func (l *League) twice() [][]*Club {
	byKey := make(map[string][]int, len(l.Clubs))
	var files [][]*Club // those of each club
	for _, c := range l.Clubs {
		same := byKey[c.key]
		i := slices.IndexFunc(same, func(i int) bool { return files[i][0].mayBe(c) })
		if i < 0 {
			byKey[c.key], files = append(same, len(files)), append(files, []*Club{c})
			continue
		}
		files[same[i]] = append(files[same[i]], c)
	}
	files = slices.DeleteFunc(files, func(files []*Club) bool { return len(files) == 1 })
	slices.SortStableFunc(files, func(a, b []*Club) int { return cmp.Compare(a[0].folded, b[0].folded) })
	return files
}

// passOver leaves out all but the newest of the files that seem to be one club.
func (l *League) passOver(passed func(*Club)) {
	for _, files := range l.twice() {
		newest := slices.MaxFunc(files, func(a, b *Club) int { return a.AsOf.Compare(b.AsOf) })
		for _, c := range files {
			if c != newest {
				passed(c)
				l.Passed = append(l.Passed, Passed{c, newest})
			}
		}
	}
	l.Clubs = slices.DeleteFunc(l.Clubs, func(c *Club) bool {
		return slices.ContainsFunc(l.Passed, func(p Passed) bool { return p.Club == c })
	})
}

// mayBe reports whether two files may be of one club: by their names, and neither their
// countries nor their leagues, as far as they are known, say that they are two.
func (c *Club) mayBe(d *Club) bool {
	return c.key == d.key && identity.SameCountry(c.Country, d.Country) &&
		(c.League.Key == "" || d.League.Key == "" || c.League.Key == d.League.Key)
}

// keep keeps the needs that were asked for.
func (c *Club) keep(opts Options) {
	c.Needs = slices.DeleteFunc(c.Needs, func(n Need) bool {
		return opts.Only != 0 && c.needed(&n)&opts.Only == 0 || n.Urgency < opts.Urgency
	})
}

// currency is the one in which all clubs tell values, "" if there is none.
func (l *League) currency() string {
	if len(l.Clubs) == 0 {
		return ""
	}
	first := l.Clubs[0].Currency
	if slices.ContainsFunc(l.Clubs, func(c *Club) bool { return c.Currency != first }) {
		return ""
	}
	return first
}

// origin is where a club plays.
type origin struct{ key, league, country string }

// plays reports whether a club of this origin was asked for.
func (opts *Options) plays(o origin) bool {
	is := func(asked, name string) bool { return names.Fold(asked) == names.Fold(name) }
	return (opts.League == "" || is(opts.League, o.key) || o.league != "" && is(opts.League, o.league)) &&
		(opts.Country == "" || is(opts.Country, o.country))
}

// nobody says that no club is what was asked for, and what there is.
func (opts *Options) nobody(others []origin) error {
	has := func(opts Options) bool { return slices.ContainsFunc(others, opts.plays) }
	var keys, leagues, countries []string
	for _, o := range others {
		keys, leagues, countries = append(keys, o.key), append(leagues, o.league), append(countries, o.country)
	}
	named := func(name string) bool { return name != "" }
	switch {
	case opts.League != "" && !slices.ContainsFunc(slices.Concat(keys, leagues), named):
		return nameless(len(others), "league", "competitions")
	case opts.Country != "" && !slices.ContainsFunc(countries, named):
		return nameless(len(others), "country", "country")
	case opts.League != "" && !has(Options{League: opts.League}):
		return unknown("league", opts.League, keys, leagues...)
	case opts.Country != "" && !has(Options{Country: opts.Country}):
		return unknown("country", opts.Country, countries)
	}
	return fmt.Errorf("no club of %s plays in %s", names.Quote(opts.Country), names.Quote(opts.League))
}

// nameless says that no file tells something of its club that is asked for by name.
func nameless(files int, what, key string) error {
	if files == 1 {
		return fmt.Errorf("the file does not name its %s (%s)", what, key)
	}
	return fmt.Errorf("none of these %d files names its %s (%s)", files, what, key)
}

// unknown says that a name is none of those known, nor of the others that are as
// good. The known ones are told unless they are very many.
func unknown(what, name string, known []string, others ...string) error {
	const most = 30
	near := names.Nearest(name, append(slices.Clone(known), others...))
	slices.Sort(known)
	known = slices.DeleteFunc(slices.Compact(known), func(k string) bool { return k == "" })
	if len(known) > most {
		known = nil
	}
	return &names.UnknownError{What: what, Name: name, Known: known, Near: near}
}
