package org.positiveaction.bot.knowledge;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/** The bank holidays of England and Wales: those that fall on a weekend, and the days given instead of them. */
final class BankHolidays {
    private static final HolidayManager CALENDAR = HolidayManager.getInstance(ManagerParameters.create("gb"));

    /** Nobody works on these, whatever day of the week they are; the calendar has only what is given instead. */
    private static final Set<MonthDay> ALWAYS = Set.of(MonthDay.of(1, 1), MonthDay.of(12, 25), MonthDay.of(12, 26));

    private BankHolidays() {}

    /** Thread-safe: the calendar keeps what it has worked out, and its keeping is not. */
    static synchronized boolean isOne(LocalDate day) {
        return ALWAYS.contains(MonthDay.from(day)) || CALENDAR.isHoliday(day, "eng");
    }
}
