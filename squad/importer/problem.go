package importer

import "github.com/depth-football/depth/squad/importer/table"

// Problem is something in a source that could not be read, or that the user has
// to know of.
type Problem = table.Problem

// ProblemsOf are the problems that concern some clubs: those of their players, those of a
// file as a whole, and rows that are left out.
func ProblemsOf(clubs []Club, problems []Problem) []Problem {
	rows := make(map[rowIn]bool)
	for i := range clubs {
		for _, at := range clubs[i].rows {
			rows[at] = true
		}
	}
	var found []Problem
	for _, p := range problems {
		if p.Row == 0 || p.Lost || rows[rowIn{p.File, p.Row}] {
			found = append(found, p)
		}
	}
	return found
}
