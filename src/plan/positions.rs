//! Where in the file the bytes of transcoded text come from, for the offsets in messages.

use std::collections::VecDeque;

/// Segments that are kept, 2 MiB: errors are about what was read last.
const MAX_SEGMENTS: usize = 1 << 16;

/// Bytes of the text whose characters have the same lengths in both encodings.
#[derive(Debug, Clone, Copy)]
struct Segment {
    /// The first byte, in the text and in the file.
    text: u64,
    file: u64,
    /// The length of one character, in the text and in the file.
    text_width: u64,
    file_width: u64,
}

/// A map from offsets in the text to offsets in the file.
#[derive(Debug)]
pub(super) struct Positions {
    segments: VecDeque<Segment>,
    /// The ends of what was pushed.
    text: u64,
    file: u64,
}

impl Default for Positions {
    fn default() -> Self {
        Positions::starting_at(0)
    }
}

impl Positions {
    /// Text that begins at this byte of the file. Where nothing is pushed, both have the same bytes from there on.
    pub(super) fn starting_at(file: u64) -> Self {
        let first = Segment { text: 0, file, text_width: 1, file_width: 1 };
        Positions { segments: VecDeque::from([first]), text: 0, file }
    }

    /// Adds a character of these lengths.
    pub(super) fn push(&mut self, text_width: usize, file_width: usize) {
        let (text_width, file_width) = (text_width as u64, file_width as u64);
        let same = self.segments.back().is_some_and(|last| {
            self.text > 0 && (last.text_width, last.file_width) == (text_width, file_width)
        });
        if !same {
            if self.text == 0 || self.segments.len() == MAX_SEGMENTS {
                self.segments.pop_front();
            }
            let (text, file) = (self.text, self.file);
            self.segments.push_back(Segment { text, file, text_width, file_width });
        }
        self.text += text_width;
        self.file += file_width;
    }

    /// The offset in the file; `None` where it is not kept any more.
    pub(super) fn file_offset(&self, text: u64) -> Option<u64> {
        let after = self.segments.partition_point(|segment| segment.text <= text);
        let segment = self.segments.get(after.checked_sub(1)?)?;
        Some(segment.file + (text - segment.text) / segment.text_width * segment.file_width)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_are_those_of_the_file() {
        let text = "{\"größe\":\"€ 𝄞\"}x";
        let mut positions = Positions::starting_at(2);
        for character in text.chars() {
            positions.push(character.len_utf8(), 2 * character.len_utf16());
        }
        let mut file = 2;
        for (offset, character) in text.char_indices() {
            assert_eq!(positions.file_offset(offset as u64), Some(file), "{character}");
            file += 2 * character.len_utf16() as u64;
        }
        assert_eq!(positions.file_offset(text.len() as u64), Some(file));
        assert_eq!(Positions::starting_at(3).file_offset(10), Some(13));
    }

    #[test]
    fn an_offset_that_is_not_kept_is_not_guessed() {
        let mut positions = Positions::starting_at(2);
        for _ in 0..MAX_SEGMENTS {
            positions.push(1, 2);
            positions.push(2, 2);
        }
        assert_eq!(positions.file_offset(0), None);
        assert_eq!(positions.file_offset(3 * MAX_SEGMENTS as u64 - 2), Some(4 * MAX_SEGMENTS as u64));
    }
}
