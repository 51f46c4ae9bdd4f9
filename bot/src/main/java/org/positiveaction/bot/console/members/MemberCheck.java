package org.positiveaction.bot.console.members;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.positiveaction.bot.console.reach.Mobile;
import org.positiveaction.bot.message.Account;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.team.MemberId;
import org.positiveaction.bot.team.TeamMember;

/** Reads what a lead has typed, and says what is wrong with it. Looks at nothing but the form and the lead. */
class MemberCheck {
    private static final int LONGEST_NAME = 100;
    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final MemberForm form;
    private final TeamMember lead;
    private final Map<Field, String> faults = new EnumMap<>(Field.class);

    MemberCheck(MemberForm form, TeamMember lead) {
        this.form = form;
        this.lead = lead;
    }

    /** As far as it can be read; worth something only if there are no {@link #faults}. */
    TeamMember read(MemberId id) {
        return new TeamMember(id, name(), role(), forces(), account(), mobile());
    }

    Map<Field, String> faults() {
        return faults;
    }

    private String name() {
        String name = form.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            faults.put(Field.NAME, "Write the name, in at most " + LONGEST_NAME + " characters.");
        }
        return name;
    }

    private TeamMember.Role role() {
        return form.role().equals(TeamMember.Role.LEAD.name()) ? TeamMember.Role.LEAD : TeamMember.Role.MEMBER;
    }

    private Set<ForceId> forces() {
        Set<ForceId> forces = form.forces().stream().map(ForceId::new).collect(Collectors.toSet());
        if (forces.isEmpty()) {
            faults.put(Field.FORCES, "Choose at least one force.");
        }
        if (!lead.forces().containsAll(forces)) {
            faults.put(Field.FORCES, "You can give only forces that you work for yourself.");
        }
        return forces;
    }

    private Optional<Account> account() {
        String tenant = form.tenant().strip();
        String objectId = form.objectId().strip();
        if (objectId.isEmpty()) {
            return Optional.empty();
        }
        check(Field.TENANT, tenant, "tenant");
        check(Field.OBJECT_ID, objectId, "object");
        return Optional.of(new Account(tenant, objectId));
    }

    private void check(Field field, String id, String what) {
        if (!GUID.matcher(id).matches()) {
            faults.put(
                    field,
                    "Write the " + what + " id as Microsoft Entra shows it, such as"
                            + " 11111111-2222-3333-4444-555555555555.");
        }
    }

    private Optional<String> mobile() {
        if (form.mobile().isBlank()) {
            return Optional.empty();
        }
        Optional<String> mobile = Mobile.read(form.mobile());
        if (mobile.isEmpty()) {
            faults.put(Field.MOBILE, "Write the mobile number with its country, such as +447700900123.");
        }
        return mobile;
    }
}
