package dataset

import (
	"bufio"
	"encoding/csv"
	"errors"
	"io"
	"os"
	"slices"
)

// Cut is what is wanted of the tables: the rows of some players and clubs, and of matches
// only those from a day on. The tables of matches have millions of rows.
type Cut struct {
	since          string
	players, clubs map[string]bool
}

// CutFor is the cut for some leagues, by their codes, or for all if there are none.
// Matches are those from a day on, like 2026-03-11. Wanted are the players and clubs of
// the leagues, and whoever went to or from one of these clubs since that day.
func CutFor(tables []Kept, codes []string, since string) (*Cut, error) {
	c := &Cut{since: since, players: make(map[string]bool), clubs: make(map[string]bool)}
	isOf := func(code string) bool { return code != "" && (len(codes) == 0 || slices.Contains(codes, code)) }
	for _, k := range tables {
		var err error
		switch k.Table {
		case "players":
			err = k.each([]string{"player_id", "current_club_id", "current_club_domestic_competition_id"}, func(cells []string) {
				if isOf(cells[2]) {
					c.players[cells[0]], c.clubs[cells[1]] = true, true
				}
			})
		case "transfers":
			err = k.each([]string{"player_id", "from_club_id", "to_club_id", "transfer_date"}, func(cells []string) {
				if (c.clubs[cells[1]] || c.clubs[cells[2]]) && cells[3] >= since {
					c.players[cells[0]] = true
				}
			})
		}
		if err != nil {
			return nil, err
		}
	}
	return c, nil
}

// Open opens a table with no more rows than are wanted.
func (c *Cut) Open(k Kept) (io.ReadCloser, error) {
	file, err := os.Open(k.Path)
	if err != nil {
		return nil, err
	}
	var wanted func(cell func(column string) string) bool
	switch k.Table {
	case "transfers":
		wanted = func(cell func(string) string) bool {
			return c.players[cell("player_id")] || c.clubs[cell("from_club_id")] || c.clubs[cell("to_club_id")]
		}
	case "appearances":
		wanted = func(cell func(string) string) bool {
			return cell("date") >= c.since && (c.players[cell("player_id")] || c.clubs[cell("player_club_id")])
		}
	case "game_lineups":
		wanted = func(cell func(string) string) bool {
			return cell("date") >= c.since && (c.players[cell("player_id")] || c.clubs[cell("club_id")])
		}
	default:
		return file, nil
	}
	out, in := io.Pipe()
	go func() {
		in.CloseWithError(errors.Join(filter(in, file, wanted), file.Close()))
	}()
	return out, nil
}

// filter copies the heading and the rows that are wanted.
func filter(out io.Writer, in io.Reader, wanted func(cell func(column string) string) bool) error {
	rows, err := rowsOf(in)
	if err != nil {
		return err
	}
	heading, err := rows.Read()
	if err != nil {
		return ignoreEOF(err)
	}
	index := make(map[string]int)
	for i, name := range heading {
		index[name] = i
	}
	written := csv.NewWriter(out)
	if err := written.Write(heading); err != nil {
		return err
	}
	var row []string
	cell := func(column string) string {
		if i, ok := index[column]; ok && i < len(row) {
			return row[i]
		}
		return ""
	}
	for {
		if row, err = rows.Read(); err != nil {
			written.Flush()
			return errors.Join(ignoreEOF(err), written.Error())
		}
		if !wanted(cell) {
			continue
		}
		if err := written.Write(row); err != nil {
			return err
		}
	}
}

// each reads some columns of a table, row by row.
func (k Kept) each(columns []string, do func(cells []string)) error {
	file, err := os.Open(k.Path)
	if err != nil {
		return err
	}
	defer file.Close()
	return filter(io.Discard, file, func(cell func(string) string) bool {
		cells := make([]string, len(columns))
		for i, column := range columns {
			cells[i] = cell(column)
		}
		do(cells)
		return false
	})
}

// rowsOf reads the rows of a table as they are, whatever their lengths.
func rowsOf(in io.Reader) (*csv.Reader, error) {
	text, err := unpack(bufio.NewReader(in))
	if err != nil {
		return nil, err
	}
	rows := csv.NewReader(text)
	rows.FieldsPerRecord, rows.LazyQuotes, rows.ReuseRecord = -1, true, true
	return rows, nil
}

func ignoreEOF(err error) error {
	if errors.Is(err, io.EOF) {
		return nil
	}
	return err
}
