// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Limits, counting and gathering, without any network.
#include "core/clock.h"
#include "feeds/idset.h"
#include "feeds/intake.h"

#include <QtTest>

#include <rapidcheck.h>

#include <set>

using namespace std::chrono_literals;
using namespace vigie;
using feeds::Intake;
using feeds::Limits;

namespace {

class Sink final : public core::BatchSink {
public:
    bool put(core::BatchPtr batch) override
    {
        if (!open)
            return false;
        batches.push_back(std::move(batch));
        return true;
    }
    std::vector<core::BatchPtr> batches;
    bool open = true;
};

/// "a,b,c": an asset each with one observation; "!a,b" fails after the first; "~a" leaves something out.
core::Expected<codecs::DecodeReport> decodeList(std::string_view bytes, core::Batch& into)
{
    const bool fails = bytes.starts_with('!');
    codecs::DecodeReport report;
    if (bytes.starts_with('~')) {
        report.addProblem(codecs::Reason::OffEarth, "Lamp/location", "{type: text}");
        report.addDropped("plate");
        report.addDropped("plate");
    }
    bytes.remove_prefix(fails || bytes.starts_with('~') ? 1 : 0);
    for (std::size_t from = 0; from <= bytes.size();) {
        const auto to = std::min(bytes.find(',', from), bytes.size());
        core::AssetUpdate asset;
        asset.id = into.addText(bytes.substr(from, to - from));
        asset.firstObservation = static_cast<std::uint32_t>(into.observations.size());
        asset.observationCount = 1;
        into.assets.push_back(asset);
        core::Observation observation;
        observation.text = asset.id;
        into.observations.push_back(observation);
        if (fails)
            return core::fail(core::ErrorCode::InvalidInput, "byte 3", VIGIE_TEXT("Errors", "Broken."));
        from = to + 1;
    }
    return report;
}

std::vector<std::string> idsOf(const core::Batch& batch)
{
    std::vector<std::string> out;
    for (const auto& asset : batch.assets) {
        out.emplace_back(batch.text(asset.id));
        // Each asset still has its own observation, whatever was taken out around it.
        if (batch.text(batch.observations.at(asset.firstObservation).text) != out.back())
            out.back() += " (with another's observation)";
    }
    return out;
}

} // namespace

class TestIntake : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void several_messages_leave_as_one_batch_stamped_at_the_first()
    {
        core::SteeredClock clock{core::Timestamp{1000s}};
        Intake intake{core::FeedIndex{3}, clock, &decodeList, {}};
        Sink sink;
        intake.take({"t", "a,b", false});
        clock.jump(core::Timestamp{1001s});
        intake.take({"t", "c", false});
        QVERIFY(intake.pending());
        QVERIFY(intake.flush(sink));
        QVERIFY(!intake.pending());
        QCOMPARE(sink.batches.size(), 1U);
        QCOMPARE(sink.batches[0]->arrivedAt, core::Timestamp{1000s});
        QCOMPARE(sink.batches[0]->feed, core::FeedIndex{3});
        QCOMPARE(idsOf(*sink.batches[0]), (std::vector<std::string>{"a", "b", "c"}));
        intake.take({"t", "d", false});
        QVERIFY(intake.flush(sink));
        QCOMPARE(sink.batches[1]->arrivedAt, core::Timestamp{1001s});
        const auto counters = intake.counters();
        QCOMPARE(counters.messages, 3U);
        QCOMPARE(counters.assetUpdates, 4U);
        QCOMPARE(counters.batches, 2U);
        QCOMPARE(counters.bytes, 5U);
    }

    void a_broken_message_leaves_no_trace_in_the_batch()
    {
        core::SteeredClock clock{core::Timestamp{1000s}};
        Intake intake{{}, clock, &decodeList, {}};
        Sink sink;
        intake.take({"t", "a", false});
        intake.take({"t", "!b,c", false});
        intake.take({"t", "d", false});
        QVERIFY(intake.flush(sink));
        QCOMPARE(idsOf(*sink.batches.at(0)), (std::vector<std::string>{"a", "d"}));
        QCOMPARE(sink.batches[0]->texts, std::string{"ad"});
        QCOMPARE(intake.counters().decodeErrors, 1U);
        QCOMPARE(intake.counters().problems.all().at(0).reason.where, std::string{"byte 3"});
    }

    void broken_messages_alone_make_no_batch_and_do_not_age_the_next()
    {
        core::SteeredClock clock{core::Timestamp{1000s}};
        Intake intake{{}, clock, &decodeList, {}};
        Sink sink;
        intake.take({"t", "!a", false});
        QVERIFY(intake.flush(sink));
        QVERIFY(sink.batches.empty());
        QCOMPARE(intake.counters().messages, 1U);
        clock.jump(core::Timestamp{2000s});
        intake.take({"t", "!a", false});
        intake.take({"t", "b", false});
        QVERIFY(intake.flush(sink));
        QCOMPARE(sink.batches.at(0)->arrivedAt, core::Timestamp{2000s});
    }

    void limits_refuse_and_count()
    {
        core::SteeredClock clock{core::Timestamp{1000s}};
        Limits limits;
        limits.messageBytes = 10;
        limits.retainedMessages = 2;
        Intake intake{{}, clock, &decodeList, limits};
        Sink sink;
        intake.take({"t", "0123456789", false});
        intake.take({"t", "0123456789a", false});
        for (const char* id : {"r1", "r2", "r3"})
            intake.take({"t", id, true});
        intake.take({"t", "", true});
        QVERIFY(intake.flush(sink));
        QCOMPARE(idsOf(*sink.batches.at(0)), (std::vector<std::string>{"0123456789", "r1", "r2"}));
        auto counters = intake.counters();
        QCOMPARE(counters.refusedTooLarge, 1U);
        QCOMPARE(counters.refusedRetained, 1U);
        QCOMPARE(counters.retained, 4U);
        QCOMPARE(counters.deletions, 1U);
        QCOMPARE(counters.problems.all().size(), 2U);
        intake.connected(true);
        intake.take({"t", "r3", true});
        QVERIFY(intake.flush(sink));
        QCOMPARE(idsOf(*sink.batches.at(1)), std::vector<std::string>{"r3"});
        QCOMPARE(intake.counters().reconnects, 1U);
    }

    void assets_beyond_the_limit_are_taken_out_one_by_one()
    {
        core::SteeredClock clock{core::Timestamp{1000s}};
        Limits limits;
        limits.assets = 3;
        Intake intake{{}, clock, &decodeList, limits};
        Sink sink;
        intake.take({"t", "a,b", false});
        intake.take({"t", "b,x1,c,x2", false}); // x1 takes the last place.
        intake.take({"t", "a,y,x1,z,b", false});
        QVERIFY(intake.flush(sink));
        QCOMPARE(idsOf(*sink.batches.at(0)), (std::vector<std::string>{"a", "b", "b", "x1", "a", "x1", "b"}));
        const auto counters = intake.counters();
        QCOMPARE(counters.assets, 3U);
        QCOMPARE(counters.refusedAssets, 4U);
        QCOMPARE(counters.assetUpdates, 7U);
        QCOMPARE(counters.observations, 7U);
    }

    void what_the_decoder_left_out_is_counted_by_name()
    {
        core::SteeredClock clock{core::Timestamp{1000s}};
        Intake intake{{}, clock, &decodeList, {}};
        Sink sink;
        intake.take({std::string_view{"a\nb\0c", 5}, "~a", false});
        intake.take({"t", "~a", false});
        QVERIFY(intake.flush(sink));
        const auto counters = intake.counters();
        QCOMPARE(counters.faultyFields, 2U);
        QCOMPARE(counters.privacyDrops, 4U);
        QCOMPARE(counters.droppedByPrivacy.of("plate"), 4U);
        QCOMPARE(counters.droppedFields.of(codecs::toWord(codecs::Reason::OffEarth)), 2U);
        QCOMPARE(counters.problems.all().size(), 1U);
        QCOMPARE(counters.problems.all()[0].times, 2U);
        QCOMPARE(counters.problems.all()[0].shape, std::string{"{type: text}"});
    }

    void a_topic_is_shown_without_control_characters()
    {
        core::SteeredClock clock{core::Timestamp{1000s}};
        Intake intake{{}, clock, &decodeList, {}};
        intake.problem("a\x1b[31m/b\n" + std::string(1000, 'c'), {core::ErrorCode::InvalidInput, {}, "x", {}});
        intake.publish();
        const std::string topic = intake.counters().problems.all().at(0).topic;
        QVERIFY(topic.starts_with("a?[31m/b?ccc"));
        QVERIFY(topic.size() <= 160 + std::string_view{"…"}.size());
        QVERIFY(topic.ends_with("…"));
    }

    void a_closed_sink_is_told_and_counted()
    {
        core::SteeredClock clock{core::Timestamp{1000s}};
        Intake intake{{}, clock, &decodeList, {}};
        Sink sink;
        sink.open = false;
        intake.take({"t", "a", false});
        intake.take({"t", "b", false});
        QVERIFY(!intake.flush(sink));
        QCOMPARE(intake.counters().notTaken, 2U);
        QCOMPARE(intake.counters().batches, 0U);
    }

    void the_list_of_problems_and_the_names_stay_short()
    {
        feeds::ProblemList list;
        for (int i = 0; i < 1000; ++i)
            list.add({core::kNoTime, "t", {core::ErrorCode::InvalidInput, std::to_string(i), "x", {}}, {}});
        QCOMPARE(list.all().size(), feeds::ProblemList::kKept);
        QCOMPARE(list.all().back().reason.where, std::string{"999"});
        feeds::NamedCounts names;
        for (int i = 0; i < 1000; ++i)
            names.add("name" + std::to_string(i), 2);
        names.add(std::string(10'000, 'x'));
        QVERIFY(names.all().size() <= feeds::NamedCounts::kNames + 1);
        QCOMPARE(names.total(), 2001U);
        for (const auto& [name, count] : names.all())
            QVERIFY(name.size() <= feeds::NamedCounts::kNameBytes);
    }

    void ids_are_counted_as_a_set_would()
    {
        QVERIFY(rc::check([](const std::vector<std::uint8_t>& ids) {
            feeds::IdSet some{100};
            std::set<std::uint8_t> all;
            for (const std::uint8_t id : ids) {
                const bool known = all.contains(id);
                const bool room = all.size() < 100;
                RC_ASSERT(some.admit("id" + std::to_string(id)) == (known || room));
                if (known || room)
                    all.insert(id);
                RC_ASSERT(some.size() == all.size());
            }
        }));
        feeds::IdSet many{1'000'000};
        for (int i = 0; i < 200'000; ++i)
            QVERIFY(many.admit("urn:ngsi-ld:Streetlight:" + std::to_string(i % 100'000)));
        QCOMPARE(many.size(), 100'000U);
    }
};

QTEST_GUILESS_MAIN(TestIntake)
#include "tst_intake.moc"
