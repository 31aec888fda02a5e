import { expect, test } from "vitest";
import { makeSecret, sign, signedHeaders } from "./signature.ts";

test("a message is signed as the specification's own example is", () => {
  const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  const signed = sign(secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, '{"test": 2432232314}');
  expect(signed).toBe("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
});

test("a secret is 32 random bytes, and no two are alike", () => {
  const [one, other] = [makeSecret(), makeSecret()];
  expect(one).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(other).not.toBe(one);
});

test("for a day after a change both secrets sign", () => {
  const secrets = [makeSecret(), makeSecret()];
  const headers = signedHeaders(secrets, { id: "msg_1", body: "{}" }, new Date(5_999));
  expect(headers).toEqual({
    "webhook-id": "msg_1",
    "webhook-timestamp": "5",
    "webhook-signature": secrets.map((secret) => sign(secret, "msg_1", 5, "{}")).join(" "),
  });
});
