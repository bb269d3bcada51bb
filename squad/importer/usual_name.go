package importer

import "github.com/depth-football/depth/squad"

// callUsually gives a club the name that people use, and keeps that of the source as an
// alias: Arsenal, not Arsenal Football Club. The clubs of loans and moves are called alike.
func (r *importRun) callUsually(s *squad.Squad, members []*entry) {
	if r.options.UsualName == nil {
		return
	}
	if usual := r.options.UsualName(s.Club, s.Country); usual != s.Club {
		s.Club, s.Aliases = usual, []string{s.Club}
	}
	for _, e := range members {
		for _, other := range []*string{&e.Loan.Club, &e.Joins.Club, &e.Leaves.Club} {
			if *other != "" {
				*other = r.options.UsualName(*other, "")
			}
		}
	}
}
