package org.positiveaction.bot.acceptance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The texts that the fake Twilio has, and its list of them in pages. */
class FakeTexts {
    private final Map<String, FakeText> texts = new ConcurrentHashMap<>();
    private final ConcurrentLinkedDeque<String> newestFirst = new ConcurrentLinkedDeque<>();

    /** Keeps a text, or its new state. */
    FakeText keep(FakeText text) {
        if (texts.put(text.sid(), text) == null) {
            newestFirst.addFirst(text.sid());
        }
        return text;
    }

    Stream<FakeText> newestFirst() {
        return newestFirst.stream().map(texts::get).filter(Objects::nonNull);
    }

    boolean isOnItsWay(String sid) {
        FakeText text = texts.get(sid);
        return text != null && List.of("queued", "sending").contains(text.status());
    }

    /** Says whether there was such a text. */
    boolean remove(String sid) {
        newestFirst.remove(sid);
        return texts.remove(sid) != null;
    }

    /** The page that a query asks for, as Twilio writes it. */
    Map<String, @Nullable Object> page(Map<String, String> query) {
        int size = Integer.parseInt(query.getOrDefault("PageSize", "50"));
        int page = Integer.parseInt(query.getOrDefault("Page", "0"));
        List<FakeText> found = newestFirst()
                .filter(text -> matches(text, query))
                .skip((long) page * size)
                .limit(size + 1L)
                .toList();
        Map<String, @Nullable Object> answer = new HashMap<>();
        answer.put("page", page);
        answer.put("page_size", size);
        answer.put("uri", uri(query, page));
        answer.put("first_page_uri", uri(query, 0));
        answer.put("previous_page_uri", page == 0 ? null : uri(query, page - 1));
        answer.put("next_page_uri", found.size() > size ? uri(query, page + 1) : null);
        answer.put("messages", found.stream().limit(size).map(FakeText::json).toList());
        return answer;
    }

    private static boolean matches(FakeText text, Map<String, String> query) {
        String since = query.get("DateSent>");
        Instant sentAt = text.sentAt();
        return text.to().equals(query.getOrDefault("To", text.to()))
                && text.from().equals(query.getOrDefault("From", text.from()))
                && (since == null || (sentAt != null && !sentAt.isBefore(time(since))));
    }

    private static Instant time(String time) {
        return time.length() == 10
                ? LocalDate.parse(time).atStartOfDay().toInstant(ZoneOffset.UTC)
                : LocalDateTime.parse(time.replace("Z", "")).toInstant(ZoneOffset.UTC);
    }

    private static String uri(Map<String, String> query, int page) {
        Map<String, String> next = new LinkedHashMap<>(query);
        next.put("Page", String.valueOf(page));
        return "/2010-04-01/Accounts/" + FakeTwilio.ACCOUNT + "/Messages.json?" + TwilioCalls.encode(next);
    }
}
