package names_test

import (
	"testing"

	"github.com/depth-football/depth/squad/names"
)

func TestIsBlank(t *testing.T) {
	for _, text := range []string{
		"", " ", "\u00a0", "\u3000", "\t\n", "\u3164", "\u115f\u1160", "\uffa0", "\u2800", "\u200c\u200d", "\u200b", "\ufeff", "\u00ad",
		"\u034f",
		"\u0301", "\u0e31", "\u093e", "\u20dd", "\ufe0f", "\U000e0100", "\U000e0041", "\u180e", "\u17b4", "\u2065", "\U0001d159",
		"\U0001d173", " \u3164 \u2800 ",
	} {
		if !names.IsBlank(text) {
			t.Errorf("%+q has something to see", text)
		}
	}
	for _, text := range []string{
		"A", "é", "e\u0301", "1860", "-", "가", "ㅎ", "\u115fᅡ", "李", "नि", "เอ็ม", "می\u200cخواهم", "❤\ufe0f", "👍🏽", "\u3164A\u3164",
		"\ue000", "\ufffd",
	} {
		if names.IsBlank(text) {
			t.Errorf("%+q has nothing to see", text)
		}
	}
}
