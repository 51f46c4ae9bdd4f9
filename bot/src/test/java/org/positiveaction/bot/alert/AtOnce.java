package org.positiveaction.bot.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the same several times at once. */
final class AtOnce {
    private AtOnce() {}

    static <T> List<T> each(Callable<T> deed, int times) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> all = new ArrayList<>();
            for (int n = 0; n < times; n++) {
                all.add(threads.submit(deed));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> each : all) {
                results.add(each.get());
            }
            return results;
        }
    }
}
