package clubs

import (
	"io"
	"path/filepath"
	"slices"

	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/report/page"
)

// Table writes the clubs of a catalog for a terminal, those of each folder together: of
// hundreds of squads in one, the folder is told once.
func Table(w io.Writer, clubs []Club, s page.Style) error {
	p := page.New(s)
	for i, folder := range foldersOf(clubs) {
		head := p.Heading
		if i == 0 {
			head = p.Title
		}
		head(heading(folder))
		columns := titles
		var rows [][]string
		for _, c := range clubs {
			if c.folder() != folder {
				continue
			}
			row := c.row()
			file := len(row) - 1
			if row[file] = filepath.Base(row[file]); folder == c.File {
				columns, row = titles[:file], row[:file]
			}
			rows = append(rows, row)
		}
		list := make([]page.Column, len(columns))
		for i, t := range columns {
			list[i] = page.Column{Title: t, Width: page.TextWidth(t), Right: t == "Players"}
			for _, row := range rows {
				list[i].Width = max(list[i].Width, page.TextWidth(row[i]))
			}
		}
		p.Squeeze(list)
		if err := p.Table(list, rows, false); err != nil {
			return err
		}
		for _, c := range clubs {
			if hides := c.hides(); hides != "" && c.folder() == folder {
				p.Paragraph(c.Name + " hides " + hides)
			}
		}
	}
	return p.Print(w)
}

func heading(folder string) string {
	if folder == "." {
		return "The working folder"
	}
	return names.PrintableFile(folder)
}

// folder is where the file of a club lies.
func (c Club) folder() string {
	if folder := filepath.Dir(c.File); folder != "." || filepath.Base(c.File) != c.File || isYAML(c.File) {
		return folder
	}
	return c.File // what is shipped
}

func isYAML(file string) bool { return filepath.Ext(file) == ".yaml" || filepath.Ext(file) == ".yml" }

// foldersOf are the folders of clubs, in the order of their first clubs.
func foldersOf(clubs []Club) []string {
	var folders []string
	for _, c := range clubs {
		if !slices.Contains(folders, c.folder()) {
			folders = append(folders, c.folder())
		}
	}
	return folders
}
