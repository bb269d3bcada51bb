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

// Renumber gives the rows that are told other numbers: what was read can be a part of a file.
func (i *Import) Renumber(number func(file string, row int) int) {
	for n, p := range i.Problems {
		if p.Row > 0 {
			i.Problems[n].Row = number(p.File, p.Row)
		}
	}
	for _, c := range i.Clubs {
		for n, at := range c.rows {
			c.rows[n].row = number(at.file, at.row)
		}
		for key, b := range c.beside {
			b.at.row = number(b.at.file, b.at.row)
			c.beside[key] = b
		}
	}
}
