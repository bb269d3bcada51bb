package squad

// Competition is what a season of a competition looks like from outside: when
// it begins and ends and how many matches it has. The zero value is a league of
// which nothing is known but that it plays from summer to summer.
type Competition struct {
	Key      string // the name of its file: "premier-league"
	Name     string
	Country  string
	Calendar Calendar              // of its seasons until one on file has another
	League   bool                  // its opening day is the club's
	Seasons  map[Season]SeasonDays // the facts on file
}

// SeasonDays are the days that divide a season.
type SeasonDays struct {
	First, Last      Date // of the season: contracts end with the last
	Opening, Closing Date // first and last match day
	Matches          int  // of one club; 0 if not known

	// No fact on file: Days sets these for a match day that is only the usual one.
	UsualOpening, UsualClosing bool
}

// Days are the days of a season: the facts on file, the usual days where there
// are none. The usual opening day is 15 August, or 1 March in a calendar-year
// season. A season without a first or last day on file keeps clear of those beside it
// that have one.
func (c *Competition) Days(s Season) SeasonDays {
	s = c.Own(s)
	days := c.Seasons[s]
	if days.First.IsZero() {
		days.First = s.First()
		if before := c.Seasons[c.previous(s)].Last; !before.Before(days.First) {
			days.First = before.AddDays(1)
		}
	}
	if days.Last.IsZero() {
		days.Last = s.Last()
		next := c.Next(s)
		after := c.Seasons[next].First
		if after.IsZero() {
			after = next.First()
		}
		if !after.After(days.Last) {
			days.Last = after.AddDays(-1)
		}
	}
	if days.Opening.IsZero() {
		days.UsualOpening = true
		days.Opening = NewDate(s.Year, 8, 15)
		if s.Calendar == CalendarYear {
			days.Opening = NewDate(s.Year, 3, 1)
		}
		if days.Opening.Before(days.First) || days.Opening.After(days.Last) {
			days.Opening = days.First
		}
	}
	if days.Closing.IsZero() {
		days.UsualClosing = true
		days.Closing = days.Last
	}
	return days
}
