package importer_test

import (
	"bytes"
	"compress/gzip"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"html"
	"math/rand/v2"
	"strings"
	"testing"

	"golang.org/x/text/encoding/unicode"

	"github.com/depth-football/depth/squad/importer"
	"github.com/depth-football/depth/squad/internal/importtest"
)

// A table is the same table whatever it is written in.
func TestSameInEveryForm(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 50 {
		table := randomTable(random)
		forms := map[string][]byte{
			"commas": asCSV(t, table, ','), "semicolons": asCSV(t, table, ';'), "tabs": asCSV(t, table, '\t'),
			"json": asJSON(t, table), "html": asHTML(table), "text": asText(table),
		}
		utf16, err := unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder().Bytes(forms["semicolons"])
		if err != nil {
			t.Fatal(err)
		}
		forms["utf-16"] = utf16
		forms["marked, with carriage returns"] = append([]byte("\ufeff"),
			bytes.ReplaceAll(forms["commas"], []byte("\n"), []byte("\r\n"))...)
		var packed bytes.Buffer
		z := gzip.NewWriter(&packed)
		if _, err := z.Write(forms["json"]); err != nil {
			t.Fatal(err)
		}
		if err := z.Close(); err != nil {
			t.Fatal(err)
		}
		forms["packed"] = packed.Bytes()
		want := imported(t, "fm", []importer.Source{{Name: "in", Reader: bytes.NewReader(forms["commas"])}}, importtest.Options("Marshford"))
		if strings.Count(want, "- name: ") < 2 {
			t.Fatalf("nothing is read of\n%s:\n%s", forms["commas"], want)
		}
		for form, src := range forms {
			if got := imported(t, "fm", []importer.Source{{Name: "in", Reader: bytes.NewReader(src)}},
				importtest.Options("Marshford")); got != want {
				t.Fatalf("%s:\n%s\nbecomes\n%s\nnot\n%s", form, src, got, want)
			}
		}
	}
}

func randomTable(random *rand.Rand) [][]string {
	pick := func(words ...string) string { return words[random.IntN(len(words))] }
	table := [][]string{{"Name", "Position", "Expires", "Transfer Value", "Height", "Mins"}}
	for i := range 3 + random.IntN(20) {
		table = append(table, []string{
			fmt.Sprintf("%s %s%d", pick("José", "Łukasz", `"Pit"`, "O'Neil", "Sæþór", "김"),
				pick("Groß", "de la Peña, Jr.", "A & B", "<i>"), i),
			pick("GK", "D (RC)", "D/WB (L), M (C)", "DM, M/AM (C)", "ST (C)", "AM (RL)"),
			pick("30/6/2027", "31/12/2030", "13/1/2028", "-", ""),
			pick("£9M - £11M", "£700K", "£2,500", "Not for Sale"),
			pick(`6'3"`, "183 cm"),
			pick("1,840", "0", "-", "90"),
		})
	}
	return table
}

func asCSV(t *testing.T, table [][]string, comma rune) []byte {
	t.Helper()
	var out bytes.Buffer
	w := csv.NewWriter(&out)
	w.Comma = comma
	if err := w.WriteAll(table); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func asJSON(t *testing.T, table [][]string) []byte {
	t.Helper()
	var objects []map[string]string
	for _, row := range table[1:] {
		object := make(map[string]string)
		for i, cell := range row {
			object[table[0][i]] = cell
		}
		objects = append(objects, object)
	}
	out, err := json.Marshal(objects)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func asHTML(table [][]string) []byte {
	var out strings.Builder
	out.WriteString("<html><title><br/></title><center></B><table>\n")
	for _, row := range table {
		out.WriteString("<tr bgcolor=\"#EEEEEE\">\n")
		for _, cell := range row {
			fmt.Fprintf(&out, "\t<td>%s</td>\n\n", html.EscapeString(cell))
		}
		out.WriteString("</tr>\n")
	}
	out.WriteString("</table>")
	return []byte(out.String())
}

func asText(table [][]string) []byte {
	var out strings.Builder
	out.WriteString("\n\n\n")
	for _, row := range table {
		fmt.Fprintf(&out, "| %s | \n| %s| \n", strings.Join(row, "   | "), strings.Repeat("-", 40))
	}
	return []byte(out.String())
}
