package identity

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// Crosswalk is a table of the ids that persons have in several sources. The zero value
// knows nobody.
type Crosswalk struct {
	person map[string]int // of an id: a number, unknownPerson if two rows have the id
	ids    map[int][]string
}

const unknownPerson = -1

// keyColumns are the columns of a crosswalk, by what they are called behind "key_", and the
// sources that are meant.
var keyColumns = map[string]string{
	"transfermarkt": "tm", "sofifa": "ea", "ea": "ea", "fifa": "ea", "fmref": "fm", "fm": "fm", "football_manager": "fm",
}

// The limits of a crosswalk: several times the largest that there is.
const (
	maxCrosswalk = 256 << 20
	maxLine      = 1 << 20
)

// ReadCrosswalk reads a table in the form of reep, the register of football: CSV, packed by
// gzip or not, with columns such as key_transfermarkt and key_sofifa. All other columns are
// passed over.
func ReadCrosswalk(r io.Reader) (*Crosswalk, error) {
	source := bufio.NewReader(r)
	if begin, _ := source.Peek(2); bytes.Equal(begin, []byte{0x1f, 0x8b}) {
		unpacked, err := gzip.NewReader(source)
		if err != nil {
			return nil, err
		}
		source = bufio.NewReader(unpacked)
	}
	if mark, _ := source.Peek(3); bytes.Equal(mark, []byte("\ufeff")) {
		_, _ = source.Discard(len(mark))
	}
	table := csv.NewReader(&boundedLines{r: source})
	table.ReuseRecord, table.FieldsPerRecord, table.LazyQuotes = true, -1, true
	heading, err := table.Read()
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	columns := make(map[int]string)
	for i, name := range heading {
		if source, known := keyColumns[strings.TrimPrefix(strings.ToLower(strings.TrimSpace(name)), "key_")]; known {
			columns[i] = source
		}
	}
	if len(columns) < 2 {
		return nil, errors.New("it has no two columns of ids that are known, such as key_transfermarkt, key_sofifa and key_fmref")
	}
	c := &Crosswalk{person: make(map[string]int), ids: make(map[int][]string)}
	for {
		row, err := table.Read()
		switch {
		case errors.Is(err, io.EOF):
			return c, nil
		case err != nil:
			return nil, err
		}
		c.add(row, columns)
	}
}

// add adds the person of a row who has ids in two sources or more.
func (c *Crosswalk) add(row []string, columns map[int]string) {
	var ids []string
	for i, source := range columns {
		if i >= len(row) {
			continue
		}
		number := strings.TrimSuffix(strings.TrimSpace(row[i]), ".0")
		if id := source + "-" + number; number != "" && !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	if len(ids) < 2 {
		return
	}
	slices.Sort(ids)
	person := len(c.ids)
	c.ids[person] = ids
	for _, id := range ids {
		if _, taken := c.person[id]; taken {
			person = unknownPerson
		}
	}
	for _, id := range ids {
		if before, taken := c.person[id]; taken && before != unknownPerson {
			for _, other := range c.ids[before] {
				c.person[other] = unknownPerson
			}
		}
		c.person[id] = person
	}
}

// In is the id of the same person in another source, such as tm-139208 in tm for ea-203376
// in ea; "" if it is not known, or if the table has several.
func (c *Crosswalk) In(source, id string) string {
	if c == nil {
		return ""
	}
	person, known := c.person[id]
	if !known || person == unknownPerson {
		return ""
	}
	found := ""
	for _, other := range c.ids[person] {
		switch {
		case idSource(other) != source:
		case found != "":
			return ""
		default:
			found = other
		}
	}
	return found
}

// boundedLines refuses what no table is: too much, or a line without an end.
type boundedLines struct {
	r         io.Reader
	all, line int
}

func (b *boundedLines) Read(into []byte) (int, error) {
	n, err := b.r.Read(into)
	b.all += n
	if at := bytes.LastIndexByte(into[:n], '\n'); at >= 0 {
		b.line = n - at - 1
	} else {
		b.line += n
	}
	switch {
	case b.all > maxCrosswalk:
		return 0, fmt.Errorf("it has more than %d MiB", maxCrosswalk>>20)
	case b.line > maxLine:
		return 0, fmt.Errorf("it has a line of more than %d KiB", maxLine>>10)
	}
	return n, err
}
