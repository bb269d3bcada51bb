package chart

import "math"

// assign solves the assignment problem: it gives each row its own column so
// that the values come to the largest sum, and returns the column of each row,
// -1 for a row that got none because there are fewer columns than rows. A value
// of 0 is worth as much as no column at all.
//
// It is the shortest augmenting path form of the Hungarian method, O(rows² ·
// columns): R. Jonker and A. Volgenant, "A shortest augmenting path algorithm
// for dense and sparse linear assignment problems", Computing 38, 1987.
func assign(rows, columns int, value func(row, column int) int64) []int {
	width := max(rows, columns) // columns beyond those that exist are worth 0
	costs := make([]int64, rows*width)
	for i := range rows {
		for j := range columns {
			costs[i*width+j] = -value(i, j)
		}
	}
	a := assignment{
		costs: costs, width: width,
		rowPrice: make([]int64, rows), columnPrice: make([]int64, width),
		owner: make([]int, width), distance: make([]int64, width), before: make([]int, width), done: make([]bool, width),
	}
	for j := range a.owner {
		a.owner[j] = nobody
	}
	for i := range rows {
		a.admit(i)
	}
	column := make([]int, rows)
	for i := range column {
		column[i] = nobody
	}
	for j, i := range a.owner[:columns] {
		if i != nobody {
			column[i] = j
		}
	}
	return column
}

const nobody = -1

// assignment is a cheapest assignment of the rows admitted so far, with prices
// that prove it: no column is cheaper for a row than the one it has.
type assignment struct {
	costs                 []int64
	width                 int
	rowPrice, columnPrice []int64
	owner                 []int // row of each column

	// Of the search for one row:
	distance []int64 // of each column
	before   []int   // the column before it on the shortest path, nobody for the first
	done     []bool
}

// admit gives a row its column along the shortest path to one that is free,
// passing each column on the way from its owner to the row before.
func (a *assignment) admit(row int) {
	for j := range a.distance {
		a.distance[j], a.done[j] = math.MaxInt64, false
	}
	from, walked, at := row, int64(0), nobody
	for {
		at = a.walk(from, at, walked)
		walked = a.distance[at]
		if a.owner[at] == nobody {
			break
		}
		a.done[at] = true
		from = a.owner[at]
	}
	a.rowPrice[row] += walked
	for j, done := range a.done {
		if done {
			a.rowPrice[a.owner[j]] += walked - a.distance[j]
			a.columnPrice[j] -= walked - a.distance[j]
		}
	}
	for ; a.before[at] != nobody; at = a.before[at] {
		a.owner[at] = a.owner[a.before[at]]
	}
	a.owner[at] = row
}

// walk goes on from a row, reached through column at, to all columns not done
// yet, and returns the one that is nearest now.
func (a *assignment) walk(from, at int, walked int64) int {
	costs := a.costs[from*a.width : (from+1)*a.width]
	distance, before, done, price := a.distance[:len(costs)], a.before[:len(costs)], a.done[:len(costs)], a.columnPrice[:len(costs)]
	base := walked - a.rowPrice[from]
	nearest, shortest := nobody, int64(math.MaxInt64)
	for j, cost := range costs {
		if done[j] {
			continue
		}
		d := distance[j]
		if further := base + cost - price[j]; further < d {
			d = further
			distance[j], before[j] = d, at
		}
		if d < shortest {
			nearest, shortest = j, d
		}
	}
	return nearest
}
