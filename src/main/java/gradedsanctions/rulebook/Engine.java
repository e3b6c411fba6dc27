package gradedsanctions.rulebook;

import gradedsanctions.rulebook.source.Contract;
import gradedsanctions.rulebook.source.Declared;
import gradedsanctions.rulebook.source.RuleSource;
import gradedsanctions.rulebook.source.Sources;
import java.lang.ref.Reference;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.definition.type.FactField;
import org.kie.api.definition.type.FactType;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ClockTypeOption;
import org.kie.api.time.SessionPseudoClock;

/** A compiled rule set: makes facts of its declared types and runs the rules over them as of a day. */
final class Engine implements AutoCloseable {

    private static final int MAX_FIRINGS = 20_000;

    private final CompiledRules compiled;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final KieBase base;
    private final Sources sources;
    private final Map<String, FactType> types = new HashMap<>();
    private final Map<Class<?>, String> names = new HashMap<>();
    private final Map<String, RuleSource> rules = new HashMap<>();
    private final KieSessionConfiguration configuration;
    private final Running running;

    Engine(CompiledRules compiled, Sources sources) {
        this.compiled = compiled;
        this.base = compiled.base();
        this.sources = sources;
        this.configuration = KieServices.get().newKieSessionConfiguration(null, Engine.class.getClassLoader());
        configuration.setOption(ClockTypeOption.PSEUDO);
        for (Declared.Type type : sources.types().values()) {
            FactType fact = base.getFactType(type.pack(), type.name());
            types.put(type.name(), fact);
            names.put(fact.getFactClass(), type.name());
        }
        sources.rules().forEach(rule -> rules.put(rule.pack() + "." + rule.name(), rule));
        this.running = this::runCompiled;
    }

    private Engine(Engine other, Sources sources, Map<String, Integer> depths, @Nullable Probe probe) {
        this.compiled = other.compiled;
        this.closed.set(true);
        this.base = other.base;
        this.sources = sources;
        this.configuration = other.configuration;
        this.types.putAll(other.types);
        this.names.putAll(other.names);
        this.running = new Interpreter(this, sources, depths, probe, MAX_FIRINGS)::run;
    }

    /** This engine's types under other rules, which are interpreted. */
    Engine interpreting(Sources other, Map<String, Integer> depths, @Nullable Probe probe) {
        return new Engine(this, other, depths, probe);
    }

    static String version() {
        String version = KieServices.class.getPackage().getImplementationVersion();
        return "drools " + (version == null ? "unknown" : version);
    }

    /** A fact of this release's own type; values are converted to the type of their field. */
    Object fact(String type, Map<String, ?> values) {
        return fact(type, field -> values.get(VocabularyReader.jsonName(field)));
    }

    /** A fact of this release's own type, by the names that its fields have in the rules. */
    Object made(String type, Map<String, @Nullable Object> values) {
        return fact(type, values::get);
    }

    private Object fact(String type, Function<String, @Nullable Object> values) {
        FactType factType = factType(type);
        try {
            Object fact = factType.newInstance();
            for (Declared.Field field : sources.fields(type)) {
                Object value = values.apply(field.name());
                if (value != null) {
                    factType.set(
                            fact,
                            field.name(),
                            convert(value, factType.getField(field.name()).getType()));
                }
            }
            return fact;
        } catch (InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException("no fact of type " + type, e);
        }
    }

    private static Object convert(Object value, Class<?> type) {
        if (value instanceof Number number && !(value instanceof BigDecimal)) {
            if (type == int.class || type == Integer.class) {
                return Math.toIntExact(number.longValue());
            }
            return type == BigDecimal.class ? BigDecimal.valueOf(number.longValue()) : (Object) number.longValue();
        }
        if (type.isEnum() && value instanceof String name) {
            for (Object constant : type.getEnumConstants()) {
                if (((Enum<?>) constant).name().equals(name)) {
                    return constant;
                }
            }
            throw new IllegalArgumentException(type.getSimpleName() + " has no constant " + name);
        }
        return value;
    }

    /** A constant of a declared enum. */
    Object constant(String enumeration, String name) {
        Declared.Enumeration declared = sources.enumerations().get(enumeration);
        if (declared == null) {
            throw new IllegalArgumentException("the release declares no enum " + enumeration);
        }
        ClassLoader loader = factType(Contract.SUBJECT).getFactClass().getClassLoader();
        try {
            return convert(name, Class.forName(declared.pack() + "." + enumeration, true, loader));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the enum " + enumeration + " was not compiled", e);
        }
    }

    private interface Running {
        List<Firing> run(LocalDate day, Collection<Object> facts);
    }

    /** Reads a field of facts of a type. */
    interface Getter {
        @Nullable Object of(Object fact);
    }

    Getter getter(String type, String field) {
        FactField found = factType(type).getField(field);
        return found::get;
    }

    /** The value of a field of a fact; the name of an enum constant for its constant. */
    @Nullable Object get(Object fact, String field) {
        return factType(typeOf(fact)).get(fact, field);
    }

    /** The name of the declared type of a fact, "" if it is none of this release. */
    String typeOf(Object fact) {
        return names.getOrDefault(fact.getClass(), "");
    }

    boolean isA(Object fact, String type) {
        return sources.isA(typeOf(fact), type);
    }

    Sources sources() {
        return sources;
    }

    private FactType factType(String type) {
        FactType factType = types.get(type);
        if (factType == null) {
            throw new IllegalArgumentException("the release declares no type " + type);
        }
        return factType;
    }

    /**
     * Runs all rules over the facts as of noon of a day.
     *
     * @throws EndlessRules if they do not come to an end
     */
    List<Firing> run(LocalDate day, Collection<Object> facts) {
        return running.run(day, facts);
    }

    private List<Firing> runCompiled(LocalDate day, Collection<Object> facts) {
        KieSession session = base.newKieSession(configuration, null);
        try {
            Recorder recorder = new Recorder(rules, names.keySet());
            SessionPseudoClock clock = session.getSessionClock();
            long noon =
                    day.atTime(12, 0).atZone(ZoneId.systemDefault()).toInstant().toEpochMilli();
            clock.advanceTime(noon - clock.getCurrentTime(), TimeUnit.MILLISECONDS);
            session.addEventListener(recorder);
            session.addEventListener(recorder.inserted());
            facts.forEach(session::insert);
            if (session.fireAllRules(MAX_FIRINGS) >= MAX_FIRINGS) {
                throw new EndlessRules(MAX_FIRINGS);
            }
            return List.copyOf(recorder.firings());
        } finally {
            session.dispose();
            Reference.reachabilityFence(this);
        }
    }

    /** The compiled rules are let go; one that interprets rules holds none. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            compiled.release();
        }
    }
}
