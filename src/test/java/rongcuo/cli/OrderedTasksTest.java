package rongcuo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tasks side by side, and what becomes of one that fails. */
class OrderedTasksTest {
    @Test
    void results_are_taken_in_the_order_of_the_tasks() {
        for (int workers : List.of(1, 3)) {
            var taken = new ArrayList<Integer>();
            try (var tasks = new OrderedTasks<Integer>(workers, taken::add)) {
                for (int i = 0; i < 20; i++) {
                    int number = i;
                    tasks.add(() -> number);
                }
                tasks.finish();
            }
            assertThat(taken).hasSize(20).isSorted();
        }
    }

    @Test
    void what_a_task_throws_is_thrown_as_it_is_however_many_workers_there_are() {
        for (int workers : List.of(1, 3)) {
            for (Throwable thrown : List.of(new ArithmeticException("ours"), new AssertionError("ours"))) {
                try (var tasks = new OrderedTasks<Integer>(workers, any -> {})) {
                    assertThatThrownBy(() -> {
                                tasks.add(() -> fail(thrown));
                                tasks.finish();
                            })
                            .as("%d workers", workers)
                            .isSameAs(thrown);
                }
            }
        }
    }

    private static int fail(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) thrown;
    }
}
