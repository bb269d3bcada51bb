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

	rowPrice := make([]int64, rows)
	// The last column is where each search begins; it belongs to nobody.
	start := width
	columnPrice := make([]int64, width+1)
	owner := make([]int, width+1) // row of each column, -1: free
	for j := range owner {
		owner[j] = -1
	}
	distance := make([]int64, width)
	before := make([]int, width) // column before this one on the shortest path
	done := make([]bool, width+1)

	for i := range rows {
		owner[start] = i
		for j := range width {
			distance[j], before[j] = math.MaxInt64, start
		}
		clear(done)
		at := start
		for owner[at] >= 0 {
			done[at] = true
			row := owner[at]
			price := rowPrice[row]
			next, step := -1, int64(math.MaxInt64)
			for j, cost := range costs[row*width : (row+1)*width] {
				if done[j] {
					continue
				}
				if d := cost - price - columnPrice[j]; d < distance[j] {
					distance[j], before[j] = d, at
				}
				if distance[j] < step {
					next, step = j, distance[j]
				}
			}
			for j := range width {
				if done[j] {
					rowPrice[owner[j]] += step
					columnPrice[j] -= step
				} else {
					distance[j] -= step
				}
			}
			rowPrice[i] += step
			at = next
		}
		for at != start {
			owner[at] = owner[before[at]]
			at = before[at]
		}
	}

	column := make([]int, rows)
	for i := range column {
		column[i] = -1
	}
	for j, i := range owner[:columns] {
		if i >= 0 {
			column[i] = j
		}
	}
	return column
}
