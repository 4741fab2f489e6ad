//go:build ignore

// Pack writes the directory DIR into an archive, .tar.gz or .zip by FILE's ending:
//
//	SOURCE_DATE_EPOCH=SECONDS go run .ci/pack.go DIR FILE
//
// The same files give the same bytes: names are in order, all times are that of
// SOURCE_DATE_EPOCH, and nothing is owned by anybody.
package main

import (
	"archive/tar"
	"archive/zip"
	"compress/flate"
	"compress/gzip"
	"io"
	"io/fs"
	"log"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("pack: ")
	if len(os.Args) != 3 {
		log.Fatal("usage: pack DIR FILE")
	}
	if err := pack(os.Args[1], os.Args[2], os.Getenv("SOURCE_DATE_EPOCH")); err != nil {
		log.Fatal(err)
	}
}

func pack(dir, file, epoch string) error {
	seconds, err := strconv.ParseInt(epoch, 10, 64)
	if err != nil {
		return err
	}
	out, err := os.Create(file)
	if err != nil {
		return err
	}
	defer out.Close()
	write := tarred
	if strings.HasSuffix(file, ".zip") {
		write = zipped
	}
	if err := write(out, dir, time.Unix(seconds, 0).UTC()); err != nil {
		return err
	}
	return out.Close()
}

// tarred writes a directory as a compressed tar archive.
func tarred(out io.Writer, dir string, when time.Time) error {
	compressed, err := gzip.NewWriterLevel(out, gzip.BestCompression)
	if err != nil {
		return err
	}
	archive := tar.NewWriter(compressed)
	err = eachFile(dir, func(name string, mode fs.FileMode, data []byte) error {
		err := archive.WriteHeader(&tar.Header{Name: name, Mode: int64(mode), Size: int64(len(data)), ModTime: when})
		if err != nil {
			return err
		}
		_, err = archive.Write(data)
		return err
	})
	if err != nil {
		return err
	}
	if err := archive.Close(); err != nil {
		return err
	}
	return compressed.Close()
}

// zipped writes a directory as a zip archive.
func zipped(out io.Writer, dir string, when time.Time) error {
	archive := zip.NewWriter(out)
	archive.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) {
		return flate.NewWriter(w, flate.BestCompression)
	})
	err := eachFile(dir, func(name string, mode fs.FileMode, data []byte) error {
		header := &zip.FileHeader{Name: name, Method: zip.Deflate, Modified: when}
		header.SetMode(mode)
		w, err := archive.CreateHeader(header)
		if err != nil {
			return err
		}
		_, err = w.Write(data)
		return err
	})
	if err != nil {
		return err
	}
	return archive.Close()
}

// eachFile calls write for the files below a directory, in the order of their names,
// which begin with that of the directory.
func eachFile(dir string, write func(name string, mode fs.FileMode, data []byte) error) error {
	return filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		info, err := entry.Info()
		if err != nil {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		name, err := filepath.Rel(filepath.Dir(dir), path)
		if err != nil {
			return err
		}
		mode := fs.FileMode(0o644)
		if info.Mode()&0o111 != 0 {
			mode = 0o755
		}
		return write(filepath.ToSlash(name), mode, data)
	})
}
