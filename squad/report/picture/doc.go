// Package picture draws a plan: the pitch with its places, the contracts as bars over the
// seasons, the ages beside the peak of each line.
//
//	p := picture.Pitch(made, picture.Wide)
//	err := p.WriteSVG(os.Stdout)
//
// A picture places what the plan says; it works out nothing about football. It is drawn
// twice, for screens of two widths, since text that is scaled down to a phone cannot be
// read. The same plan gives the same bytes.
//
// # Text
//
// How wide a text will be is estimated, for nobody knows the reader's fonts: by the widths
// of Helvetica, which Arial and Liberation Sans share, and a margin for wider ones. A name
// that does not fit is shortened to the letter of the first name, then cut; one in a
// script for which the estimate is rough is squeezed into its room if it is wider.
package picture
