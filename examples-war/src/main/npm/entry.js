export { VideoSDK } from "@videosdk.live/js-sdk";
