package scan

func isASCIILetter(b byte) bool { return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' }

func isASCIIDigit(b byte) bool { return b >= '0' && b <= '9' }

// isNameByte reports whether b can stand before the sign of an address.
func isNameByte(b byte) bool {
	return isASCIILetter(b) || isASCIIDigit(b) || b == '.' || b == '-' || b == '+' || b == '_'
}

// isWordByte reports whether a letter or digit of a Latin word is at a place.
func isWordByte(text []byte, i int) bool {
	return i >= 0 && i < len(text) && (isASCIILetter(text[i]) || isASCIIDigit(text[i]))
}

func isDigitAt(text []byte, i int) bool {
	return i >= 0 && i < len(text) && isASCIIDigit(text[i])
}
