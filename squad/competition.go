package squad

// Competition is what a season of a competition looks like from outside: when
// it begins and ends and how many matches it has. The zero value is a league of
// which nothing is known but that it plays from summer to summer.
type Competition struct {
	Key      string // the name of its file: "premier-league"
	Name     string
	Country  string
	Calendar Calendar
	League   bool               // its opening day is the club's
	Seasons  map[int]SeasonDays // by the year in which the season begins
}

// SeasonDays are the days that divide a season.
type SeasonDays struct {
	First, Last      Date // of the season: contracts end with the last
	Opening, Closing Date // first and last match day
	Matches          int  // of one club; 0 if not known
}

// Days are the days of a season: the facts on file, the usual days where there
// are none. The usual opening day is 15 August, or 1 March in a calendar-year
// league.
func (c *Competition) Days(year int) SeasonDays {
	season := Season{year, c.Calendar}
	days := c.Seasons[year]
	if days.First.IsZero() {
		days.First = season.First()
	}
	if days.Last.IsZero() {
		days.Last = season.Last()
	}
	if days.Opening.IsZero() {
		days.Opening = NewDate(year, 8, 15)
		if c.Calendar == CalendarYear {
			days.Opening = NewDate(year, 3, 1)
		}
	}
	if days.Closing.IsZero() {
		days.Closing = days.Last
	}
	return days
}
