// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/publishedjournal.h"

#include <array>
#include <future>
#include <stdexcept>

namespace vigie::support {

namespace {

/// A stride later each time it is asked: a long time in a short test, the same in every run.
class StridingClock final : public core::Clock {
public:
    explicit StridingClock(core::Duration stride)
        : m_stride(stride.count())
    {
    }
    [[nodiscard]] core::Timestamp now() const override
    {
        return core::Timestamp{std::chrono::microseconds{m_micros += m_stride}};
    }
    [[nodiscard]] double speed() const override { return 1.0; }

private:
    std::int64_t m_stride;
    mutable std::atomic<std::int64_t> m_micros{1'790'000'000'000'000};
};

template <typename T> T need(core::Expected<T> what)
{
    if (!what)
        throw std::runtime_error(what.error().english());
    return std::move(*what);
}

journal::Draft draft(int number)
{
    constexpr std::array kObjects{
        "alert:lamp-17/no-data", "feed:Éclairage", "=SUM(A1)", "rue \"de, la\" Préfecture", "+33", "asset:ß–漢字-🙂"};
    journal::Draft out;
    out.act = number % 3 == 0 ? "alert.shelve" : number % 3 == 1 ? "alert.acknowledge" : "alert.note";
    out.role = number % 4 == 0 ? "supervisor" : "operator";
    out.actor = "p-00112233445566" + std::to_string(10 + number % 7);
    out.src = "desk";
    if (number % 11 != 0)
        out.obj = kObjects[static_cast<std::size_t>(number) % kObjects.size()];
    if (number % 2 == 0)
        out.op = journal::Json::makeObject({{"list", journal::Json::makeList({1, true, nullptr, "é\n\"\\\x01"})},
                                            {"n", number},
                                            {"until", "21:40"}});
    if (number % 5 == 0)
        out.prev = journal::Json::makeObject({{"state", "active, latched"}});
    if (number % 3 == 0)
        out.why = "planned-works";
    if (number % 7 == 0)
        out.privateTexts = {{"op.note", "what a person typed " + std::to_string(number)}};
    if (number % 6 == 0)
        out.ui = storage::Digest{};
    if (number % 13 == 0)
        out.req = "r-" + std::to_string(number);
    return out;
}

} // namespace

PublishedJournal::PublishedJournal(std::filesystem::path folder, int witnesses, std::chrono::seconds stride)
    : m_folder(std::move(folder))
    , m_paths{m_folder / "journal.db", m_folder / "signed.db", m_folder / "keys"}
    , m_clock(std::make_unique<StridingClock>(stride))
{
    journal::JournalSettings settings;
    settings.file = m_paths.journal;
    settings.privateStore = m_folder / "private.db";
    settings.origin = kOrigin;
    settings.watchesClock = false;
    m_writer = need(journal::JournalWriter::open(settings, *m_clock));
    m_signer =
        std::make_unique<notary::CheckpointSigner>(need(notary::CheckpointSigner::open(m_paths, "test", *m_clock)));
    for (int i = 0; i < witnesses; ++i)
        m_witnesses.push_back(tlog::SigningKey::make());
}

PublishedJournal::~PublishedJournal() = default;

void PublishedJournal::write(int entries)
{
    std::vector<std::future<core::Expected<journal::Receipt>>> receipts;
    for (int i = 0; i < entries; ++i) {
        receipts.push_back(m_writer->submit(draft(m_written++)));
        if (receipts.size() == 1000 || i + 1 == entries) {
            for (auto& receipt : receipts)
                need(receipt.get());
            receipts.clear();
        }
    }
}

std::string PublishedJournal::witnessName(std::size_t number)
{
    return "witness" + std::to_string(number) + ".example/vigie";
}

notary::SignedCheckpoint PublishedJournal::sign()
{
    auto out = need(m_signer->sign());
    const std::string text = out.checkpoint.text();
    for (std::size_t i = 0; i < m_witnesses.size(); ++i) {
        const std::string name = witnessName(i);
        const auto time = static_cast<std::uint64_t>(
            std::chrono::duration_cast<std::chrono::seconds>(out.at.time_since_epoch()).count());
        if (!m_signer->store().add(notary::StoredCosignature{out.checkpoint.size, name, time,
                                                             tlog::cosign(m_witnesses[i], name, time, text).line()}))
            throw std::runtime_error("a cosignature is not kept");
    }
    return out;
}

std::string PublishedJournal::vkey() const
{
    return m_signer->keys()[0].vkey.text();
}

std::string PublishedJournal::policy() const
{
    std::string out = "log " + vkey() + '\n';
    std::string names;
    for (std::size_t i = 0; i < m_witnesses.size(); ++i) {
        const tlog::VerifierKey key{witnessName(i), tlog::KeyType::Witness, m_witnesses[i].publicKey()};
        out += "witness W" + std::to_string(i) + ' ' + key.text() + '\n';
        names += " W" + std::to_string(i);
    }
    return out + (m_witnesses.empty() ? "quorum none\n" : "group all all" + names + "\nquorum all\n");
}

std::filesystem::path PublishedJournal::publish(const std::string& name, notary::DerivedFiles* derived)
{
    sign();
    notary::PublicationOrder order;
    order.journal = m_paths.journal;
    order.signedStore = m_paths.signedStore;
    order.into = m_folder / name;
    order.policy = policy();
    order.now = m_clock->now();
    order.files = {{"dcat.jsonld", "{}\n"}, {"verify.html", "<!doctype html>\n"}};
    if (derived == nullptr) {
        order.files["report/2026-09.en.html"] = "<!doctype html>\n<title>September</title>\n";
        order.files["report/2026-09.en.pdf"] = "%PDF-1.4\r\n%\xff\xfe\n"; // bytes that are no text
    }
    order.derived = derived;
    need(notary::publish(order, m_signer->keys()));
    return order.into;
}

} // namespace vigie::support
