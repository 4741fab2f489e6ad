package shelf

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"io"
	"os"

	"aiterm/internal/message"
)

// A sealed file is a file in the cache that cannot give a wrong byte: a header,
// the manifest that says what it was made of, the checksums (CRC-32C) of the
// blocks of the content, one for the manifest and the checksums themselves, and
// the content.
//
//	magic [8]byte, manifest length, content length, checksum uint32,
//	manifest, block checksums uint32, content
const (
	sealMagic  = "aitermca" // which format this is, the manifest says
	sealHeader = 8 + 3*4
	blockSize  = 4096
)

const errSeal = message.Sentinel("the cached glossary is damaged, and its sources have changed; try again")

func checksum(data []byte) uint32 { return crc32.Checksum(data, crc32.MakeTable(crc32.Castagnoli)) }

// seal returns the bytes of a sealed file.
func seal(manifest string, content []byte) []byte {
	head := append([]byte(manifest), blockSums(content)...)
	out := []byte(sealMagic)
	out = binary.LittleEndian.AppendUint32(out, uint32(len(manifest)))
	out = binary.LittleEndian.AppendUint32(out, uint32(len(content)))
	out = binary.LittleEndian.AppendUint32(out, checksum(head))
	return append(append(out, head...), content...)
}

// blockSums returns the checksum of each block of the content.
func blockSums(content []byte) []byte {
	var sums []byte
	for at := 0; at < len(content); at += blockSize {
		sums = binary.LittleEndian.AppendUint32(sums, checksum(content[at:min(at+blockSize, len(content))]))
	}
	return sums
}

// A sealed reads the content of a sealed file and checks every block that it
// reads. Where one is damaged it has the content made again, and goes on with
// that if it is the same to the byte: the sources can have changed since.
type sealed struct {
	file     *os.File
	manifest string
	start    int64 // of the content in the file
	size     int64 // of the content
	sums     []byte
	blocks   blockCache // of which only parts were asked for
	again    func() ([]byte, error)
	healed   []byte
}

func (s *sealed) close() { s.file.Close() }

// unseal opens a sealed file.
func unseal(f *os.File, again func() ([]byte, error)) (*sealed, error) {
	var header [sealHeader]byte
	if _, err := f.ReadAt(header[:], 0); err != nil || string(header[:8]) != sealMagic {
		return nil, errSeal
	}
	length := func(i int) int64 { return int64(binary.LittleEndian.Uint32(header[8+4*i:])) }
	s := &sealed{file: f, size: length(1), again: again}
	sums := (s.size + blockSize - 1) / blockSize * 4
	s.start = sealHeader + length(0) + sums
	info, err := f.Stat()
	if err != nil || info.Size() != s.start+s.size {
		return nil, errSeal
	}
	head := make([]byte, length(0)+sums)
	if _, err := f.ReadAt(head, sealHeader); err != nil || checksum(head) != uint32(length(2)) {
		return nil, errSeal
	}
	s.manifest, s.sums = string(head[:length(0)]), head[length(0):]
	return s, nil
}

// ReadAt implements io.ReaderAt.
func (s *sealed) ReadAt(p []byte, offset int64) (int, error) {
	if s.healed == nil {
		if n, err := s.readChecked(p, offset); err == nil || errors.Is(err, io.EOF) {
			return n, err
		}
		content, err := s.again()
		if err != nil {
			return 0, err
		}
		if int64(len(content)) != s.size || !bytes.Equal(blockSums(content), s.sums) {
			return 0, errSeal
		}
		s.healed = content
	}
	if offset < 0 || offset > int64(len(s.healed)) {
		return 0, io.EOF
	}
	n := copy(p, s.healed[offset:])
	if n < len(p) {
		return n, io.EOF
	}
	return n, nil
}

// readChecked reads whole blocks in place, and of others the part that is asked
// for.
func (s *sealed) readChecked(p []byte, offset int64) (int, error) {
	if offset < 0 || offset+int64(len(p)) > s.size {
		return 0, io.EOF
	}
	for done := 0; done < len(p); {
		at := offset + int64(done)
		first, within := at/blockSize, int(at%blockSize)
		if whole := (len(p) - done) / blockSize * blockSize; within == 0 && whole > 0 {
			if err := s.readBlocks(p[done:done+whole], first); err != nil {
				return 0, err
			}
			done += whole
			continue
		}
		block, err := s.cached(first)
		if err != nil {
			return 0, err
		}
		done += copy(p[done:], block[within:])
	}
	return len(p), nil
}

// A blockCache keeps blocks, each at the place that its number has in it: a search goes
// back to the same ones again and again.
type blockCache [64]struct {
	number int64 // from 1, 0 for none
	data   []byte
}

// cached reads the block with a number, if it is not kept.
func (s *sealed) cached(number int64) ([]byte, error) {
	kept := &s.blocks[number%int64(len(s.blocks))]
	if kept.number == number+1 {
		return kept.data, nil
	}
	if kept.data == nil {
		kept.data = make([]byte, blockSize)
	}
	kept.number, kept.data = 0, kept.data[:min(blockSize, s.size-number*blockSize)]
	if err := s.readBlocks(kept.data, number); err != nil {
		return nil, err
	}
	kept.number = number + 1
	return kept.data, nil
}

// readBlocks reads blocks, of which only the last of the file may be short.
func (s *sealed) readBlocks(blocks []byte, first int64) error {
	if _, err := s.file.ReadAt(blocks, s.start+first*blockSize); err != nil {
		return errSeal
	}
	for at := 0; at < len(blocks); at += blockSize {
		want := binary.LittleEndian.Uint32(s.sums[4*(first+int64(at/blockSize)):])
		if checksum(blocks[at:min(at+blockSize, len(blocks))]) != want {
			return errSeal
		}
	}
	return nil
}
