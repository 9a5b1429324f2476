// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What comes to a witness and what comes from one: a request that is read is written the same again, and no answer without the
// key is a cosignature.
//   build/fuzz/bin/fuzz_witness CORPUS -max_len=4096 -max_total_time=60
#include "notary/witnessclient.h"
#include "tlog/witnessrequest.h"

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

using namespace vigie;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const tlog::SigningKey key = tlog::SigningKey::make();
    static const tlog::Policy::Witness witness{
        "W", {"example.net/w", tlog::KeyType::Witness, key.publicKey()}, "http://127.0.0.1"};
    static const tlog::Checkpoint checkpoint{"example.com/log", 9, {}};
    const std::string text{reinterpret_cast<const char*>(data), size};
    if (const auto request = tlog::parseWitnessRequest(text)) {
        require(request->proof.size() <= tlog::WitnessRequest::kMostHashes);
        require(request->encode() == text);
    }
    for (const int status : {200, 409, 500}) {
        const auto verdict = notary::judge({status, text, {}}, witness, checkpoint, 5, 1'790'000'000);
        require(!verdict.cosignature); // nobody guesses a signature
        require(verdict.askFrom.has_value() != verdict.failure.has_value());
        require(!verdict.askFrom || (*verdict.askFrom <= checkpoint.size && *verdict.askFrom != 5));
    }
    return 0;
}
