package solve

import (
	"math"
	"slices"
)

// constraint is that of some variables, so many are chosen at the least, or with the sign -1
// at the most as many as least says without it.
type constraint struct {
	of    []int
	sign  int
	least int
}

// relaxation is the question with parts of moves allowed: a linear program, solved by the dual
// simplex method with bounds on the variables (Chvátal, "Linear programming", 1983, chapters 8
// and 10). Only constraints that were violated on the way are in it.
//
// Each variable of the basis is its value plus, for each one outside, a coefficient times how
// far that one is from the bound where it stands.
type relaxation struct {
	variables int // options first, then what may be left open; the rest are surpluses of rows
	low, high []float64
	where     []int // of each variable: its column, or ^ its row

	columns []int // the variable of each
	atHigh  []bool
	rates   []float64 // what one more of it costs

	rows    []int // the variable of each
	values  []float64
	factors [][]float64 // by row and column

	held []int   // the constraint of each surplus
	cost float64 // of all
}

// tolerance is by how much of a move a value may be off.
const tolerance = 1e-7

func newRelaxation(costs []float64, high []float64) *relaxation {
	n := len(costs)
	r := &relaxation{variables: n, low: make([]float64, n), high: slices.Clone(high), atHigh: make([]bool, n), rates: slices.Clone(costs)}
	for v := range n {
		r.where = append(r.where, v)
		r.columns = append(r.columns, v)
	}
	return r
}

// copyTo makes another one equal to this one, in the memory that it has.
func (r *relaxation) copyTo(c *relaxation) {
	c.variables, c.cost = r.variables, r.cost
	c.low, c.high = append(c.low[:0], r.low...), append(c.high[:0], r.high...)
	c.where, c.columns, c.held = append(c.where[:0], r.where...), append(c.columns[:0], r.columns...), append(c.held[:0], r.held...)
	c.atHigh, c.rates = append(c.atHigh[:0], r.atHigh...), append(c.rates[:0], r.rates...)
	c.rows, c.values = append(c.rows[:0], r.rows...), append(c.values[:0], r.values...)
	for len(c.factors) < len(r.factors) {
		c.factors = append(c.factors, nil)
	}
	c.factors = c.factors[:len(r.factors)]
	for i := range r.factors {
		c.factors[i] = append(c.factors[i][:0], r.factors[i]...)
	}
}

// value is that of a variable.
func (r *relaxation) value(v int) float64 {
	at := r.where[v]
	switch {
	case at < 0:
		return r.values[^at]
	case r.atHigh[at]:
		return r.high[v]
	}
	return r.low[v]
}

func (r *relaxation) isFixed(v int) bool { return r.low[v] == r.high[v] }

// fix sets a variable to one of its bounds for good.
func (r *relaxation) fix(v int, to float64) {
	if at := r.where[v]; at >= 0 {
		if change := to - r.value(v); change != 0 {
			r.cost += float64(r.rates[at] * change)
			for i := range r.rows {
				r.values[i] += float64(r.factors[i][at] * change)
			}
		}
	}
	r.low[v], r.high[v] = to, to
}

// hold takes in a constraint.
func (r *relaxation) hold(number int, c *constraint) {
	factors := make([]float64, len(r.columns))
	value, sign := -float64(c.least), float64(c.sign)
	for _, v := range c.of {
		value += sign * r.value(v)
		if at := r.where[v]; at >= 0 {
			factors[at] += sign
		} else {
			for j, f := range r.factors[^at] {
				factors[j] += sign * f
			}
		}
	}
	r.where = append(r.where, ^len(r.rows))
	r.rows = append(r.rows, len(r.low))
	r.low, r.high = append(r.low, 0), append(r.high, math.Inf(1))
	r.values, r.factors, r.held = append(r.values, value), append(r.factors, factors), append(r.held, number)
}

// worst is the row that is furthest outside its bounds, and the bound; -1 if all are within.
func (r *relaxation) worst() (row int, bound float64) {
	row = -1
	most := tolerance
	for i, v := range r.rows {
		if off := r.low[v] - r.values[i]; off > most {
			row, bound, most = i, r.low[v], off
		} else if off := r.values[i] - r.high[v]; off > most {
			row, bound, most = i, r.high[v], off
		}
	}
	return row, bound
}

// entering is the column that brings a row to a bound at the lowest rate; -1 if none can.
func (r *relaxation) entering(row int, rises bool) int {
	column, lowest, size := -1, math.Inf(1), 0.0
	for j, f := range r.factors[row] {
		v := r.columns[j]
		if math.Abs(f) < tolerance || r.isFixed(v) || (f > 0 == rises) == r.atHigh[j] {
			continue
		}
		rate := math.Abs(r.rates[j] / f)
		if rate < lowest || rate == lowest && math.Abs(f) > size {
			column, lowest, size = j, rate, math.Abs(f)
		}
	}
	return column
}

// pivot moves a row to a bound and exchanges its variable for that of a column.
func (r *relaxation) pivot(row, column int, bound float64) {
	in, out := r.columns[column], r.rows[row]
	pivot := r.factors[row][column]
	step := (bound - r.values[row]) / pivot
	value := r.value(in) + step
	r.cost += float64(r.rates[column] * step)
	line := r.factors[row]
	for j := range line {
		line[j] /= -pivot
	}
	line[column] = 1 / pivot
	for i := range r.rows {
		f := r.factors[i][column]
		if i == row || f == 0 {
			continue
		}
		r.values[i] += float64(f * step)
		addTimes(r.factors[i], line, f, column)
	}
	addTimes(r.rates, line, r.rates[column], column)
	r.values[row], r.rows[row], r.columns[column] = value, in, out
	r.atHigh[column] = bound == r.high[out] && bound != r.low[out]
	r.where[in], r.where[out] = ^row, column
}

// addTimes adds so many times a line to a row, in which it takes the place of one column. The
// conversion keeps the product from being fused with the sum, so that all machines have the
// same numbers.
func addTimes(row, line []float64, times float64, column int) {
	row[column] = 0
	for j, f := range line {
		if f != 0 {
			row[j] += float64(times * f)
		}
	}
}

// multipliers are what the constraints that are held are worth. With the row that no column
// can bring to its bound, they are how those lift the cost without end.
func (r *relaxation) multipliers(row int, rises bool) []float64 {
	worth := make([]float64, len(r.held))
	for n := range r.held {
		at := r.where[r.variables+n]
		switch {
		case row < 0 && at >= 0:
			worth[n] = r.rates[at]
		case row >= 0 && at >= 0 && rises:
			worth[n] = -r.factors[row][at]
		case row >= 0 && at >= 0:
			worth[n] = r.factors[row][at]
		case row >= 0 && ^at == row && rises:
			worth[n] = 1
		}
		worth[n] = max(worth[n], 0)
	}
	return worth
}
