package squad_test

import (
	"encoding/json"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/internal/expect"
	"github.com/depth-football/depth/squad/names"
)

func TestParseMoney(t *testing.T) {
	for _, test := range []struct {
		text   string
		amount int64
		want   string
	}{
		{"0", 0, "0"},
		{"0m", 0, "0"},
		{"999", 999, "999"},
		{"1000", 1_000, "1k"},
		{"850k", 850_000, "850k"},
		{"1250k", 1_250_000, "1.25m"},
		{"1250000", 1_250_000, "1.25m"},
		{"1250001", 1_250_001, "1250001"},
		{"1255000", 1_255_000, "1255k"},
		{"70m", 70_000_000, "70m"},
		{"4.5m", 4_500_000, "4.5m"},
		{"1.005m", 1_005_000, "1005k"}, // 1.005 * 1e6 is a little less in floating point
		{"0.29m", 290_000, "290k"},
		{"222000000", 222_000_000, "222m"},
		{"1000000m", 1_000_000_000_000, "1000000m"},
	} {
		m, err := squad.ParseMoney(test.text)
		expect.Error(t, test.text, err, "")
		expect.Equal(t, test.text, m, squad.MoneyOf(test.amount))
		expect.Equal(t, "String of "+test.text, m.String(), test.want)
	}
	for _, text := range []string{
		"", "m", "k", ".", "-1", "+1", "1e3", "0x10", "1_000", "1,500", "1,5,5m", "1.2.3m",
		"70M", "70 m", "€70m", "70mm", "Inf", "NaN", "1000001m", "99999999999999999999",
		"4.5", // a slip for 4.5m and no amount in whole units
	} {
		m, err := squad.ParseMoney(text)
		expect.Error(t, text, err, names.Quote(text)+" is not an amount of money: write 70m, 850k or 1250000")
		expect.Equal(t, text, m, squad.Money{})
	}
	_, err := squad.ParseMoney("1,5m")
	expect.Error(t, "a comma", err, `"1,5m" is not an amount of money: did you mean 1.5m?`)
}

func TestMoneyRoundTrip(t *testing.T) {
	for _, step := range []int64{1, 7, 1_000, 9_999, 10_000, 123_457, 1_000_000} {
		for n := range int64(2_000) {
			m := squad.MoneyOf(n * step)
			if again, err := squad.ParseMoney(m.String()); again != m || err != nil {
				t.Fatalf("%d is written %s and read %s, %v", n*step, m, again, err)
			}
		}
	}
}

func TestMoneyKnown(t *testing.T) {
	free, unknown := squad.MoneyOf(0), squad.Money{}
	if free == unknown {
		t.Error("nothing to pay and not known are one")
	}
	amount, known := free.Amount()
	expect.Equal(t, "free", amount == 0 && known, true)
	_, known = unknown.Amount()
	expect.Equal(t, "unknown is known", known, false)
	expect.Equal(t, "String", unknown.String(), "unknown")
	expect.Equal(t, "JSON", string(expect.Must(json.Marshal([]squad.Money{free, unknown, squad.MoneyOf(4_500_000)}))), "[0,null,4500000]")
}
