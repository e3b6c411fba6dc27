package gradedsanctions.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradedsanctions.ServiceTest;
import gradedsanctions.problem.Rejected;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Subjects are entered once, and persons are kept so that the database alone does not tell who they are. */
@ServiceTest
class SubjectsTest {

    private static final Identifier PERSON = new Identifier(Scheme.RESIDENT_ID, "110000198001010019");

    @Autowired
    Subjects subjects;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private Subject enter(Kind kind, Identifier identifier, String name) {
        return transaction.execute(tx -> subjects.enter(kind, identifier, name, null, "test"));
    }

    @Test
    void aPersonIsFoundByNumberButTheDatabaseHoldsNeitherNumberNorName() {
        Subject entered = enter(Kind.OFFICIAL, PERSON, "测试甲");
        assertThat(subjects.find(PERSON)).contains(entered);
        assertThat(entered.name()).isEqualTo("测试甲");
        String row = jdbc.sql("select row_to_json(s)::text from subject s where id = ?")
                .param(entered.id())
                .query(String.class)
                .single();
        assertThat(row).doesNotContain(PERSON.value()).doesNotContain("测试甲");
        assertThat(entered.toString()).doesNotContain(PERSON.value()).doesNotContain("测试甲");
    }

    @Test
    void theSameIdentifierIsTheSameSubjectAlsoForManyAtOnce() {
        Identifier identifier = new Identifier(Scheme.USCC, "11210000000000003N");
        List<Subject> entered = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> enter(Kind.INSTITUTION, identifier, "某局"))
                .toList();
        assertThat(entered).extracting(Subject::id).containsOnly(entered.get(0).id());
    }

    @Test
    void twoWhoEnterTheSameAtOnceEnterItOnce() throws Exception {
        Identifier identifier = new Identifier(Scheme.INTERNAL, "RACE-1");
        CyclicBarrier both = new CyclicBarrier(2);
        Callable<Subject> enter = () -> transaction.execute(tx -> {
            await(both);
            return subjects.enter(Kind.OFFICIAL, identifier, "某人", null, "test");
        });
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<Subject> one = threads.submit(enter);
            Future<Subject> other = threads.submit(enter);
            assertThat(one.get()).isEqualTo(other.get());
            assertThat(deeds(one.get())).containsExactly("SUBJECT_ENTERED {\"kind\": \"OFFICIAL\"}");
        } finally {
            threads.shutdown();
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> deeds(Subject subject) {
        return jdbc.sql("select action || ' ' || details from audit where object = ? order by id")
                .param(subject.id().toString())
                .query(String.class)
                .list();
    }

    @Test
    void aNameGivenLaterIsKeptAndAnotherOneChangesNothing() {
        Identifier identifier = new Identifier(Scheme.INTERNAL, "NAMELESS-1");
        assertThat(enter(Kind.OFFICIAL, identifier, null).name()).isNull();
        Subject named = enter(Kind.OFFICIAL, identifier, "测试乙");
        assertThat(named.name()).isEqualTo("测试乙");
        assertThat(enter(Kind.OFFICIAL, identifier, "测试丙")).isEqualTo(named);
        assertThat(subjects.byId(named.id())).contains(named);
        assertThat(deeds(named))
                .containsExactly(
                        "SUBJECT_ENTERED {\"kind\": \"OFFICIAL\"}", "SUBJECT_COMPLETED {\"fields\": [\"name\"]}");
    }

    @Test
    void kindAndIdentifierMustFit() {
        assertThatThrownBy(() -> enter(Kind.INSTITUTION, PERSON, "某局")).isInstanceOf(Rejected.class);
        Identifier house = new Identifier(Scheme.INTERNAL, "HOUSE-1");
        enter(Kind.INSTITUTION, house, "某局");
        assertThatThrownBy(() -> enter(Kind.OFFICIAL, house, "某人")).isInstanceOf(Rejected.class);
    }
}
