//! Moments of play, written for where they are read.

use super::ExerciseTime;

/// Where a moment is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moments {
    /// In documents, journals and the terminal, as on the run sheet: `T+00:19:42`.
    OnPaper,
    /// In the window, as on its clock: `19:42`, `1:04:10`.
    OnScreen,
}

impl ExerciseTime {
    /// The moment as it is written there.
    pub fn written(self, moments: Moments) -> String {
        if moments == Moments::OnPaper {
            return self.to_string();
        }
        let seconds = self.millis().max(0) / 1000;
        let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        if hours > 0 {
            format!("{hours}:{minutes:02}:{seconds:02}")
        } else {
            format!("{minutes:02}:{seconds:02}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_screen_has_less_room_than_paper() {
        for (seconds, paper, screen) in [
            (0, "T+00:00:00", "00:00"),
            (1_182, "T+00:19:42", "19:42"),
            (3_850, "T+01:04:10", "1:04:10"),
        ] {
            let at = ExerciseTime::from_millis(seconds * 1000);
            assert_eq!(at.written(Moments::OnPaper), paper);
            assert_eq!(at.written(Moments::OnScreen), screen);
        }
    }
}
