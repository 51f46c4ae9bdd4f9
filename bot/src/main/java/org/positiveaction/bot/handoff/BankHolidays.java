package org.positiveaction.bot.handoff;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;

/** The bank holidays of England and Wales, with the days given instead of those that fall on a weekend. */
final class BankHolidays {
    private static final HolidayManager CALENDAR = HolidayManager.getInstance(ManagerParameters.create("gb"));

    private BankHolidays() {}

    /** Thread-safe: the calendar keeps what it has worked out, and its keeping is not. */
    static synchronized boolean isOne(LocalDate day) {
        return CALENDAR.isHoliday(day, "eng");
    }
}
